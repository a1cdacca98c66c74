/** What a clinician is told about one person, from granted rows and from what passed between the two. Days are local. */
export type CaseloadChange =
  | { kind: "safety_form"; day: string }
  | { kind: "safety_sign"; day: string }
  | { kind: "would_want_to_know"; pain: number; day: string }
  | { kind: "bad_day_after"; pain: number; day: string }
  | { kind: "wants_to_talk"; version: number }
  | { kind: "message"; text: string }
  | { kind: "to_confirm" }
  | { kind: "offer_accepted"; version: number }
  | { kind: "offer_kept"; version: number }
  | { kind: "sessions"; count: number; item: string | null }
  | { kind: "both_agreed" }
  | { kind: "sharing_changed"; day: string }
  | { kind: "offer_open"; version: number }
  | { kind: "plan"; version: number }
  | { kind: "no_plan" }

export const caseloadGroups = ["needs_you", "changed_since", "nothing_new"] as const
export type CaseloadGroup = (typeof caseloadGroups)[number]

const groups: Record<CaseloadChange["kind"], CaseloadGroup> = {
  safety_form: "needs_you",
  safety_sign: "needs_you",
  would_want_to_know: "needs_you",
  bad_day_after: "needs_you",
  wants_to_talk: "needs_you",
  message: "needs_you",
  to_confirm: "needs_you",
  offer_accepted: "changed_since",
  offer_kept: "changed_since",
  sessions: "changed_since",
  both_agreed: "needs_you",
  sharing_changed: "changed_since",
  offer_open: "nothing_new",
  plan: "nothing_new",
  no_plan: "nothing_new",
}

/** Quiet is never a reason to stand in the first group. */
export const groupOf = (change: CaseloadChange): CaseloadGroup => groups[change.kind]

/** Safety is read before everybody else's news; the rest stays in the order in which it came. */
export const safetyFirst = <Row extends { change: CaseloadChange }>(rows: readonly Row[]): Row[] => {
  const isSafety = ({ change: { kind } }: Row) => kind === "safety_form" || kind === "safety_sign"
  return [...rows.filter(isSafety), ...rows.filter((row) => !isSafety(row))]
}
