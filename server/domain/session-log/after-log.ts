import type { StepNumbers } from "../trainer-ladder/ladder.ts"
import type { SessionLog } from "./session-log.ts"

/** What the screen shows once a log is saved. The safety form asks; it does not judge. */
export type AfterLog = { readonly show: "thanks" | "stopped_early" } | { readonly show: "safety_form" }

/** Strong pain, a worse next day or something that worries the person leads to the safety form (clinical.md 2.4). */
export const afterLog = (
  log: SessionLog,
  numbers: Pick<StepNumbers, "talkFromPain" | "maxNextDayRise">,
): AfterLog => {
  const strongest = Math.max(
    log.pain.before ?? 0,
    log.pain.peak ?? 0,
    log.pain.after ?? 0,
    log.pain.nextDay ?? 0,
  )
  const isWorseNextDay = (log.pain.nextDay ?? 0) - (log.pain.before ?? 0) > numbers.maxNextDayRise
  if (log.endedBy === "red_flag" || strongest >= numbers.talkFromPain || isWorseNextDay)
    return { show: "safety_form" }
  return { show: log.endedBy === "planned" ? "thanks" : "stopped_early" }
}
