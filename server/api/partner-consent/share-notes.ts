import { grantCategory } from "../consent/grant-category.ts"
import { NotFound } from "../errors.ts"
import { findPair } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { ownConsentFacts } from "./read-own-sharing.ts"

/**
 * The partner lets one clinician of the circle read the partner's own notes, from now on and at once. It hangs on both
 * their places in the circle, and ends with either. The patient is not asked, and not told.
 */
export async function shareNotes(actor: Actor, relationshipId: string): Promise<void> {
  const { circleId } = await findPair(actor, "ours")
  const scope = {
    room: "ours",
    circle: circleId,
    write: ["reflection"],
    operation: "share own notes",
  } as const
  await withViewer(actor, scope, async (tx) => {
    const { grants, team } = await ownConsentFacts(tx, circleId)
    const relationship = team.find((one) => one.id === relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    await grantCategory(tx, {
      circleId,
      relationship,
      category: "reflection",
      until: null,
      isHandshake: false,
      provenAt: null, // towards a clinician none is asked
      grants,
    })
  })
}
