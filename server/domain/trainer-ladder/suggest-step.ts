import type { CarePlan } from "../care-plan/plan.ts"
import { chooseItem } from "./choose-item.ts"
import type { Ladder, LadderItem, StepNumbers } from "./ladder.ts"
import { type LadderMove, type LadderSession, neighbours, placeOnLadder } from "./place-on-ladder.ts"
import { sinceAway, sinceComing, softWayBack } from "./what-counts.ts"

export const stayReasons = [
  "no_sessions_yet",
  "more_sessions",
  "more_days",
  "ratings_skipped",
  "pain",
  "anxiety",
  "longer_first",
  "not_fully_in_yet",
  "next_day",
  "top_of_ladder",
  "no_ladder",
] as const

export type StepSuggestion =
  | { readonly kind: "stay"; readonly reason: (typeof stayReasons)[number] }
  | { readonly kind: "up"; readonly reason: "criteria_met"; readonly itemId: string }
  | { readonly kind: "down"; readonly reason: "hard_lately" | "time_away"; readonly itemId: string }
  | {
      readonly kind: "ask_therapist"
      readonly reason: "strong_pain" | "something_worrying" | "above_ceiling"
    }

type Rules = Pick<CarePlan, "stepCriteria" | "stepCeilingItemId" | "selfPaced">

/**
 * A sentence to think about, by the therapist's criteria (clinical.md 2.4). Nobody is ever moved by it:
 * going up takes the person's own tap, and going down is free without it.
 */
export const suggestStep = (
  ladder: Ladder | null,
  sessions: readonly LadderSession[],
  rules: Rules,
  today: Temporal.PlainDate,
  moves: readonly LadderMove[] = [],
): StepSuggestion => {
  const item = ladder && placeOnLadder(ladder, sessions, moves)
  if (!ladder || !item) return stay("no_ladder")
  const numbersOf = ({ criteria }: LadderItem): StepNumbers => ({ ...rules.stepCriteria, ...criteria })
  const numbers = numbersOf(item)
  const recent = sinceAway(sessions, numbers.daysAway, today)
  const wayBack = softWayBack(ladder, item, sessions, moves, numbers.daysAway, today)
  const isHardLately = (one: LadderItem) => hasBeenHard(one, recent, numbersOf(one))
  return (
    worthAsking(sessions.at(-1), numbers) ??
    (wayBack && { kind: "down", reason: "time_away", itemId: wayBack.id }) ??
    smaller(ladder, item, isHardLately) ??
    notYet(sinceComing(recent, moves, item).filter(counts), numbers) ??
    larger(ladder, item, rules, isHardLately)
  )
}

/** What was numbed is kept and says nothing about a size. */
const counts = ({ numbed }: LadderSession) => !numbed

const stay = (reason: (typeof stayReasons)[number]): StepSuggestion => ({ kind: "stay", reason })

const worthAsking = (last: LadderSession | undefined, numbers: StepNumbers): StepSuggestion | null => {
  if (last?.endedBy === "red_flag") return { kind: "ask_therapist", reason: "something_worrying" }
  const strongest = Math.max(last?.pain.peak ?? 0, last?.pain.after ?? 0, last?.pain.nextDay ?? 0)
  return strongest >= numbers.talkFromPain ? { kind: "ask_therapist", reason: "strong_pain" } : null
}

const smaller = (
  ladder: Ladder,
  item: LadderItem,
  isHardLately: (item: LadderItem) => boolean,
): StepSuggestion | null => {
  const below = neighbours(ladder, item).below.at(-1)
  return below && isHardLately(item) ? { kind: "down", reason: "hard_lately", itemId: below.id } : null
}

/** Among the latest times, whichever item they were with: calm ones elsewhere leave the hard ones behind. */
const hasBeenHard = (item: LadderItem, sessions: readonly LadderSession[], numbers: StepNumbers): boolean =>
  sessions
    .filter(counts)
    .slice(-numbers.amongSessions)
    .filter((session) => session.ladderItemId === item.id && isHard(session, numbers)).length >=
  numbers.hardSessions

/** Stopping by choice is hard only when it was also short: choosing to stop is a skill. */
const isHard = ({ pain, endedBy, minutes }: LadderSession, numbers: StepNumbers): boolean =>
  (pain.peak ?? 0) > numbers.maxPeakPain ||
  endedBy === "discomfort" ||
  endedBy === "red_flag" ||
  (endedBy === "chose_to_stop" && minutes < numbers.minMinutes)

const notYet = (onItem: readonly LadderSession[], numbers: StepNumbers): StepSuggestion | null => {
  const latest = onItem.slice(-numbers.sessions)
  const last = latest.at(-1)
  if (!last) return stay("no_sessions_yet")
  if ((last.pain.peak ?? 0) >= numbers.stayFromPain) return stay("pain")
  if ((last.anxiety.peak ?? 0) >= numbers.stayFromAnxiety) return stay("anxiety")
  if (latest.length < numbers.sessions) return stay("more_sessions")
  if (new Set(latest.map(({ on }) => on.toString())).size < numbers.days) return stay("more_days")
  const reason = latest.map((session) => notComfortableYet(session, numbers)).find((one) => one !== null)
  return reason ? stay(reason) : null
}

const notComfortableYet = ({ pain, anxiety, minutes, depth }: LadderSession, numbers: StepNumbers) => {
  if (pain.peak === null || anxiety.peak === null) return "ratings_skipped"
  if (pain.peak > numbers.maxPeakPain) return "pain"
  if (anxiety.peak > numbers.maxPeakAnxiety) return "anxiety"
  if (minutes < numbers.minMinutes) return "longer_first"
  // Depth is optional to tell: what was not told does not stand in the way.
  if (numbers.fullDepth && depth !== null && depth !== "full") return "not_fully_in_yet"
  if ((pain.nextDay ?? 0) - (pain.before ?? 0) > numbers.maxNextDayRise) return "next_day"
  return null
}

const larger = (
  ladder: Ladder,
  item: LadderItem,
  rules: Rules,
  isHardLately: (item: LadderItem) => boolean,
): StepSuggestion => {
  const { above } = neighbours(ladder, item)
  if (!above) return stay("top_of_ladder")
  // What would be called hard as soon as it was chosen is not offered.
  if (isHardLately(above)) return stay("more_sessions")
  const choice = chooseItem(ladder, { from: item, to: above }, rules)
  if (choice.kind === "ask_therapist") return choice
  return { kind: "up", reason: "criteria_met", itemId: above.id }
}
