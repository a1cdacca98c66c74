import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { reflectionPlace } from "./present.ts"
import { addReflection, reflectionByClient } from "./queries.ts"
import type { Keep } from "./schema.ts"

const kind = "reflection"

/** Keeps a note that is its writer's alone; the other of the pair never reads it. */
export async function keepReflection(actor: Actor, input: z.infer<typeof Keep>): Promise<{ id: string }> {
  const circleId = await findCircle(actor, input.room)
  const { clientId, ...body } = input
  const digest = digestOf(body)
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection"],
    write: ["reflection"],
    operation: "keep a note for yourself",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const [kept] = await reflectionByClient(tx, clientId)
    if (kept) {
      assertSameBody(kept.digest, digest)
      return { id: kept.id }
    }
    if (!tx.circleOwnerId) throw new NotFound("not in this circle")
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
