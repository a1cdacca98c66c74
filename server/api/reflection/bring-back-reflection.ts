import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { presentReflection, reflectionPlace } from "./present.ts"
import { addReflection, reflectionByClient, versionsOfReflection } from "./queries.ts"
import type { BringBack } from "./schema.ts"

/** A note that was removed comes back with its last words. What is there already stays as it is. */
export async function bringBackReflection(
  actor: Actor,
  input: z.infer<typeof BringBack>,
): Promise<{ version: number }> {
  const circleId = await findCircle(actor, input.room)
  const { clientId, ...body } = input
  const digest = digestOf({ bringBack: body })
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection"],
    write: ["reflection"],
    operation: "bring back a note for yourself",
  } as const
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await reflectionByClient(tx, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { version: kept.version }
      }
      const [last] = await versionsOfReflection(tx, input.id)
      if (!last) throw new NotFound("no such note")
      if (!last.toAt) return { version: last.version }
      const next = { circleId, id: last.id, version: last.version + 1, ownerId: actor.userId }
      const key = await dataKeyFor(tx.db, circleId, actor.userId)
      await addReflection(tx, {
        ...next,
        authorId: actor.userId,
        recordedAt: last.recordedAt,
        performedOn: last.performedOn,
        zone: last.zone,
        withheld: last.withheld, // what is kept to oneself stays so
        clientId,
        digest,
        kind: last.kind,
        subjectId: last.subjectId,
        words: seal(key, reflectionPlace(next), presentReflection(last, key).words),
      })
      return { version: next.version }
    }),
  )
}
