import { atTime } from "../schedule/weekly-time.ts"
import type { Agreement } from "./agreement.ts"
import { otherSide, type Side } from "./terms.ts"

/** A wall-clock time of both, in the agreement's zone: ISO date and "19:00". */
export type JointTime = { readonly date: string; readonly time: string }

/** Answers name the time they answer by the event that asked, so that a stale yes agrees to nothing. */
export type JointSessionEvent = { readonly id: string; readonly at: Temporal.Instant; readonly by: Side } & (
  | { readonly kind: "proposed"; readonly when: JointTime }
  | { readonly kind: "accepted"; readonly answers: string }
  | { readonly kind: "other_time"; readonly answers: string; readonly when: JointTime }
  | { readonly kind: "not_today"; readonly answers: string }
  | { readonly kind: "swap_asked" }
  | { readonly kind: "swap_agreed" }
)

export const jointSessionStates = ["none", "asked", "agreed", "not_today"] as const

export type JointSession = {
  readonly state: (typeof jointSessionStates)[number]
  readonly when: JointTime | null
  /** The event that answers have to name. */
  readonly askedIn: string | null
  readonly askedBy: Side | null
  readonly swapAskedBy: Side | null
  /** Whether the two changed who begins, this time. */
  readonly isSwapped: boolean
  readonly withoutEffect: readonly JointSessionEvent[]
}

const none: JointSession = {
  state: "none",
  when: null,
  askedIn: null,
  askedBy: null,
  swapAskedBy: null,
  isSwapped: false,
  withoutEffect: [],
}

/** One time for two: one proposes, the other says yes, another time, or not today; either may still say not today. */
export const foldJointSession = (events: readonly JointSessionEvent[]): JointSession =>
  events.reduce((now, event) => next(now, event) ?? ignored(now, event), none)

const ignored = (now: JointSession, event: JointSessionEvent): JointSession => ({
  ...now,
  withoutEffect: [...now.withoutEffect, event],
})

const next = (now: JointSession, event: JointSessionEvent): JointSession | null => {
  switch (event.kind) {
    case "proposed":
      return now.state === "none" || now.state === "not_today" ? asked(now, event) : null
    case "other_time":
      return isOfNow(now, event.answers) ? asked(now, event) : null
    case "accepted":
      return now.state === "asked" && isOfNow(now, event.answers) && event.by !== now.askedBy
        ? { ...now, state: "agreed" }
        : null
    case "not_today":
      return isOfNow(now, event.answers) ? { ...now, state: "not_today" } : null
    case "swap_asked":
      return now.state === "none" || now.state === "not_today" ? null : { ...now, swapAskedBy: event.by }
    case "swap_agreed":
      return now.swapAskedBy === otherSide(event.by)
        ? { ...now, swapAskedBy: null, isSwapped: !now.isSwapped }
        : null
  }
}

const isOfNow = (now: JointSession, answers: string): boolean =>
  (now.state === "asked" || now.state === "agreed") && now.askedIn === answers

const asked = (
  now: JointSession,
  { id, by, when }: Extract<JointSessionEvent, { when: JointTime }>,
): JointSession => ({
  ...now,
  state: "asked",
  when,
  askedIn: id,
  askedBy: by,
})

/** The moment of a joint time; both read it in the agreement's zone. */
export const momentOf = ({ date, time }: JointTime, zone: string): Temporal.ZonedDateTime =>
  atTime(Temporal.PlainDate.from(date), time, zone)

/** Who touches first: not the one of last time; the first time as agreed, and each time changed by a swap. */
export const firstToucher = (
  before: readonly { readonly firstToucher: Side }[],
  startsFirst: Side,
  isSwapped = false,
): Side => {
  const last = before.at(-1)
  const turn = last ? otherSide(last.firstToucher) : startsFirst
  return isSwapped ? otherSide(turn) : turn
}

export type TimeForTwo =
  | { readonly kind: "open"; readonly zone: string }
  | { readonly kind: "closed"; readonly reason: "not_agreed_yet" | "paused" | "ended" }

/** Whether a joint time can be proposed; answers and refusals are always free. */
export const timeForTwo = ({ state, terms }: Agreement): TimeForTwo => {
  if (state === "paused" || state === "ended") return { kind: "closed", reason: state }
  return state === "active" && terms !== null
    ? { kind: "open", zone: terms.zone }
    : { kind: "closed", reason: "not_agreed_yet" }
}
