import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { isAhead } from "#server/domain/schedule/known-day.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { findCircle, findPair, type Pair } from "../sensate-focus/find-pair.ts"
import { foldPair } from "../sensate-focus/fold-pair.ts"
import { lookOf } from "../sensate-focus/look-of.ts"
import { eventsOf } from "../sensate-focus/queries.ts"
import { openEvents } from "../sensate-focus/stored-event.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { reflectionPlace } from "./present.ts"
import { addReflection, reflectionByClient } from "./queries.ts"
import type { Keep } from "./schema.ts"

const kind = "reflection"

/** Keeps a note that is its writer's alone; the other of the pair never reads it. */
export async function keepReflection(actor: Actor, input: z.infer<typeof Keep>): Promise<{ id: string }> {
  const circleId = await findCircle(actor, input.room)
  const { clientId, ...body } = input
  const digest = digestOf(body)
  const pair = input.sessionId === null ? null : await findPair(actor, input.room)
  const look = pair && (await lookOf(actor, pair))
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection", ...(look?.read ?? [])],
    write: ["reflection"],
    operation: look?.operation ?? "keep a note for yourself",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const [kept] = await reflectionByClient(tx, clientId)
    if (kept) {
      assertSameBody(kept.digest, digest)
      return { id: kept.id }
    }
    if (!tx.circleOwnerId) throw new NotFound("not in this circle")
    if (isAhead(input.day, input.zone, tx.now)) throw new NotAccepted({ day: "in_the_future" })
    if (pair && !(await isShown(tx, pair, input.sessionId))) throw new NotFound("no such time for two")
    const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId: actor.userId }
    const key = await dataKeyFor(tx.db, circleId, actor.userId)
    await addReflection(tx, {
      ...row,
      authorId: actor.userId,
      performedOn: input.day,
      zone: input.zone,
      clientId,
      digest,
      kind,
      subjectId: input.sessionId ?? row.id,
      words: seal(key, reflectionPlace(row), input.words),
    })
    return { id: row.id }
  })
}

/** Whether this is a time of the two that the writer sees. */
async function isShown(tx: ViewerTx<"couple_plan">, pair: Pair, sessionId: string | null): Promise<boolean> {
  const { sessions } = foldPair(pair, await openEvents(tx, await eventsOf(tx, pair.circleId)), tx.now)
  return sessions.some(({ id, session }) => id === sessionId && session.when !== null)
}
