import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { withConfirmed } from "#server/domain/care-plan/confirmed-default.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { patientFacts } from "../caseload/read-patient.ts"
import { confirmationsOf } from "../plan-template/review-defaults.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { listVersions, type OfferedVersion } from "./list-versions.ts"
import { draftOf } from "./queries.ts"
import { type GrantedPlan, readGrantedPlan } from "./read-granted-plan.ts"
import { openPlan } from "./seal-plan.ts"

const shown = ["solo_plan", "couple_plan", "goals"] as const

export type Editor = {
  patientName: string
  today: string
  /** The number that the next plan gets. */
  planVersion: number
  /** What was being written, or else the newest plan known here; null before the first. */
  start: CarePlan | null
  /** Where the start comes from. */
  startsFrom: "draft" | "offer" | "plan" | null
  /** For the next save; 0 without a draft. */
  draftVersion: number
  lastOfferId: string | null
  /** As far as it is granted; null without the grant. */
  inForce: GrantedPlan | null
}

/** All that a clinician needs to write the next plan for one person. */
export async function openEditor(actor: Actor, circleId: CircleId, zone: string): Promise<Editor> {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: [...shown, "exchange", "clinician_notes"],
    onlyGranted: true,
    operation: "plan editor",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const { ownerId, name } = await patientFacts(tx, circleId)
    const [versions, [draft], key] = await Promise.all([
      listVersions(tx, circleId, zone),
      draftOf(tx, circleId),
      findDataKey(tx.db, circleId, ownerId),
    ])
    const confirmed = await confirmationsOf(tx, zone)
    const known = withOwnParts(await readGrantedPlan(tx, ownerId, key, zone), versions)
    const inForce = known && { ...known, plan: withConfirmed(known.plan, confirmed) }
    const opened = draft ? await openPlan(tx.db, "clinician_notes_entry", draft) : null
    const begun = opened ? { start: opened, startsFrom: "draft" as const } : newestPlan(inForce, versions)
    return {
      patientName: name,
      today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      planVersion: nextNumber(inForce, versions),
      ...begun,
      start: begun.start && withConfirmed(begun.start, confirmed),
      draftVersion: draft?.version ?? 0,
      lastOfferId: versions[0]?.offerId ?? null,
      inForce,
    }
  })
}

/** Of the plan that they offered themselves, a clinician knows every part: what is shared only dates it. */
const withOwnParts = (
  granted: GrantedPlan | null,
  versions: readonly OfferedVersion[],
): GrantedPlan | null => {
  const agreed = versions.find(({ state }) => state === "accepted")
  return granted && agreed?.version === granted.version
    ? { ...granted, plan: { ...agreed.plan, noteToPatient: "" } }
    : granted
}

/** One more than the plan in force, so that both people speak of the same number. */
const nextNumber = (inForce: GrantedPlan | null, versions: readonly OfferedVersion[]): number =>
  1 +
  Math.max(
    inForce?.version ?? 0,
    ...versions.filter(({ state }) => state === "accepted").map(({ version }) => version),
    0,
  )

/** An own offer holds every part of a plan; of the plan in force some may not be shared. */
const newestPlan = (
  inForce: GrantedPlan | null,
  [last]: readonly OfferedVersion[],
): Pick<Editor, "start" | "startsFrom"> => {
  if (last && last.version >= (inForce?.version ?? 0))
    return {
      start: { ...last.plan, noteToPatient: "" },
      startsFrom: last.state === "accepted" ? "plan" : "offer",
    }
  return inForce ? { start: inForce.plan, startsFrom: "plan" } : { start: null, startsFrom: null }
}
