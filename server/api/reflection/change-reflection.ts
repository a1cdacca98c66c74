import type { z } from "zod"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion } from "./add-version.ts"
import { reflectionByClient, versionsOfReflection } from "./queries.ts"
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
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await reflectionByClient(tx, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { version: kept.version }
      }
      const [old] = await versionsOfReflection(tx, input.id)
      if (!old || old.toAt) throw new NotFound("no such note")
      if (old.version !== input.expectedVersion) throw new StaleVersion("the note has moved on")
      return addVersion(tx, old, { clientId, digest, words: input.words })
    }),
  )
}
