import type { StepNumbers } from "../trainer-ladder/ladder.ts"
import type { SessionLog } from "./session-log.ts"

/** What the screen shows once a log is saved. The safety form asks; it does not judge. */
export type AfterLog = { readonly show: "thanks" | "stopped_early" | "safety_form" | "held" }

/** Whether the screen is about where to get help, and about nothing else. */
export const leadsToHelp = ({ show }: { show: string }): boolean => show === "safety_form" || show === "held"

/** Bleeding, or something that worries the person: what goes inside waits until somebody has looked. */
export const isWorrying = ({ endedBy }: Pick<SessionLog, "endedBy">): boolean => endedBy === "red_flag"

type Numbers = Pick<StepNumbers, "talkFromPain" | "maxNextDayRise">

/** The day after was strong, or clearly worse than before the session; what was not told before counts as none. */
export const isBadDayAfter = (
  { before, nextDay }: Pick<SessionLog["pain"], "before" | "nextDay">,
  { talkFromPain, maxNextDayRise }: Numbers,
): boolean => nextDay !== null && (nextDay >= talkFromPain || nextDay - (before ?? 0) > maxNextDayRise)

/** Strong pain, a worse next day or something that worries the person leads to help (clinical.md 2.4). */
export const afterLog = (log: SessionLog, numbers: Numbers): AfterLog => {
  if (isWorrying(log)) return { show: "held" }
  const strongest = Math.max(log.pain.before ?? 0, log.pain.peak ?? 0, log.pain.after ?? 0)
  if (strongest >= numbers.talkFromPain || isBadDayAfter(log.pain, numbers)) return { show: "safety_form" }
  return { show: log.endedBy === "planned" ? "thanks" : "stopped_early" }
}
