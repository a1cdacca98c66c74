import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { narrow } from "../consent/narrow-sight.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import type { OfCategory } from "./schema.ts"

/** «I do not need this»: a clinician ends what they were given. Only the owner can give it again. */
export async function endOwnGrant(actor: Actor, input: z.infer<typeof OfCategory>): Promise<void> {
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const scope = {
    room: "caseload",
    circle: circleId,
    operation: "give back",
    excluding: actor.userId,
  } as const
  await withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    // Given back twice, or never given: there is nothing left to end, and the answer is the same.
    await narrow(tx, {
      circleId,
      ownerId: tx.circleOwnerId,
      viewerId: tx.viewerId,
      category: input.category,
      mode: "hide",
    })
  })
}
