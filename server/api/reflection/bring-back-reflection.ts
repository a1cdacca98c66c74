import type { z } from "zod"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion } from "./add-version.ts"
import { reflectionByClient, versionsOfReflection } from "./queries.ts"
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
      return addVersion(tx, last, { clientId, digest })
    }),
  )
}
