import type { CircleId } from "#server/domain/care-circle/id.ts"
import { dayOf } from "../care-plan/present.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { causeOf, standingHolds } from "./queries.ts"
import { openCause } from "./seal-cause.ts"

export type HoldAtDesk = {
  holdId: string
  /** ISO day on the reader's calendar. */
  since: string
  /** Null where the reader placed it. */
  placedBy: string | null
  /** The reader's own words; of a colleague's hold always null. */
  cause: string | null
}

/** Whether partners are on hold, for somebody of the care team. Asks for no category of the patient's. */
export async function readHold(actor: Actor, circleId: CircleId, zone: string): Promise<HoldAtDesk | null> {
  const own = ["clinician_notes"] as const
  const scope = {
    room: "caseload",
    circle: circleId,
    read: own,
    write: own,
    operation: "read a hold",
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const standing = await standingHolds(tx, circleId)
    const hold = standing.find(({ placedBy }) => placedBy === tx.viewerId) ?? standing[0]
    if (!hold) return null
    const [note] = await causeOf(tx, circleId, hold.id)
    return {
      holdId: hold.id,
      since: dayOf(hold.fromAt, zone),
      placedBy: hold.placedBy === tx.viewerId ? null : (hold.name ?? ""),
      cause: await openCause(tx, note),
    }
  })
}
