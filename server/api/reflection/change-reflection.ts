import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { reflectionPlace } from "./present.ts"
import { addReflection, closeReflection, reflectionByClient, versionsOfReflection } from "./queries.ts"
import type { Change } from "./schema.ts"

/** A new version with other words; the old one stays as the record of what was written. */
export async function changeReflection(
  actor: Actor,
  input: z.infer<typeof Change>,
): Promise<{ version: number }> {
  const circleId = await findCircle(actor, input.room)
  const { clientId, ...body } = input
  const digest = digestOf(body)
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection"],
    write: ["reflection"],
    operation: "change a note for yourself",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const [kept] = await reflectionByClient(tx, clientId)
    if (kept) {
      assertSameBody(kept.digest, digest)
      return { version: kept.version }
    }
    const [old] = await versionsOfReflection(tx, input.id)
    if (!old || old.toAt) throw new NotFound("no such note")
    if (old.version !== input.expectedVersion) throw new StaleVersion("the note has moved on")
    const next = { circleId, id: old.id, version: old.version + 1, ownerId: actor.userId }
    const key = await dataKeyFor(tx.db, circleId, actor.userId)
    await closeReflection(tx, old.id)
    await addReflection(tx, {
      ...next,
      authorId: actor.userId,
      recordedAt: old.recordedAt,
      performedOn: old.performedOn,
      zone: old.zone,
      withheld: old.withheld, // what is kept to oneself stays so
      clientId,
      digest,
      kind: old.kind,
      subjectId: old.subjectId,
      words: seal(key, reflectionPlace(next), input.words),
    })
    return { version: next.version }
  })
}
