import type { CarePlan } from "../care-plan/plan.ts"
import type { Ladder, LadderItem } from "./ladder.ts"

export type ItemChoice =
  | { readonly kind: "free" }
  | { readonly kind: "ask_therapist"; readonly reason: "above_ceiling" }

/** Staying and going down need no reason; going up is free to the ceiling, and past it for those who set their own pace. */
export const chooseItem = (
  ladder: Ladder,
  { from, to }: { readonly from: LadderItem | null; readonly to: LadderItem },
  { stepCeilingItemId, selfPaced }: Pick<CarePlan, "stepCeilingItemId" | "selfPaced">,
): ItemChoice => {
  const placeOf = (id: string) => ladder.items.findIndex((one) => one.id === id)
  if (selfPaced || stepCeilingItemId === null) return { kind: "free" }
  if (from !== null && placeOf(to.id) <= placeOf(from.id)) return { kind: "free" }
  return placeOf(to.id) > placeOf(stepCeilingItemId)
    ? { kind: "ask_therapist", reason: "above_ceiling" }
    : { kind: "free" }
}
