import type { z } from "zod"
import { grantCategory } from "../consent/grant-category.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { findPair } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { ownConsentFacts, readersIn, stopsOf } from "./read-own-sharing.ts"
import type { ShareNotes } from "./schema.ts"

/**
 * The partner lets one clinician of the circle read the partner's own notes, from now on and at once. It hangs on both
 * their places in the circle, and ends with either. The patient is not asked, and not told.
 */
export async function shareNotes(actor: Actor, input: z.infer<typeof ShareNotes>): Promise<void> {
  const { relationshipId, stops } = input
  const { circleId } = await findPair(actor, "ours")
  const reader = (await readersIn(actor, circleId)).find((one) => one.id === relationshipId)
  if (!reader) throw new NotFound("nobody there")
  const scope = {
    room: "ours",
    circle: circleId,
    write: ["reflection"],
    operation: "share own notes",
    excluding: reader.userId, // of a «share» and a «stop» at one moment, the stop counts
  } as const
  await withViewer(actor, scope, async (tx) => {
    const { grants, team } = await ownConsentFacts(tx, circleId)
    const relationship = team.find((one) => one.id === relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    if (stopsOf(grants, relationshipId) > stops) throw new StaleVersion("it was stopped since")
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
