import type { z } from "zod"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { tick } from "#server/live/tick.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { isClinician } from "../invitation/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { liftHolds, partnerToHold, standingHolds } from "./queries.ts"
import type { LiftHold } from "./schema.ts"

type Asker = { actor: Actor; signIn: { provenAt: number }; now: Temporal.Instant }

/**
 * What the owner had granted opens again, with what was written meanwhile: so it takes a fresh proof. Anybody of the
 * care team may for whom a practice stands, since the one who placed it may have left. A second try finds it lifted,
 * and is answered the same.
 */
export async function liftHold(
  { actor, signIn, now }: Asker,
  { circleId: id, holdId }: z.infer<typeof LiftHold>,
): Promise<void> {
  const circleId = id as CircleId // the door decides whether this is a circle of theirs
  const scope = { room: "caseload", circle: circleId, write: ["clinician_notes"] } as const
  await withViewer(actor, { ...scope, operation: "lift a hold" }, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    requireFreshProof(signIn, now)
    const standing = await standingHolds(tx, circleId)
    if (standing.length === 0) return
    if (!standing.some((hold) => hold.id === holdId)) throw new StaleVersion("another hold was placed since")
    // A «therapist» whom no practice knows may be anybody, also the one who is held back.
    const areOwn = standing.every(({ placedBy }) => placedBy === tx.viewerId)
    if (!areOwn && !(await isClinician(tx.viewerId))) throw new NotFound("a colleague's hold")
    await liftHolds(tx, circleId)
    const partner = await partnerToHold(tx, circleId)
    await tick(tx, partner ? [partner] : [])
  })
}
