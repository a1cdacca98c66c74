import { expect, it } from "vitest"
import type { OfferState } from "../care-plan/offer.ts"
import { type PersonFacts, whatChanged } from "./what-changed.ts"

const at = (day: number) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, "0")}T12:00:00Z`)
const amara: PersonFacts = {
  metAt: at(9),
  heldSince: null,
  clearedAt: null,
  sessions: null,
  offer: null,
  unanswered: null,
  planVersion: null,
  talkFromPain: 7,
  maxNextDayRise: 1,
}
const session = (day: number, peak: number | null, item: string | null = "Green") => ({
  on: `2026-11-${String(day).padStart(2, "0")}`,
  recordedAt: at(day),
  toldAt: at(day),
  pain: { before: 1, peak, after: 1, nextDay: null as number | null },
  item,
  endedBy: "planned" as const,
})
const worrying = (day: number) => ({ ...session(day, 2), endedBy: "red_flag" as const })
const offer = (state: OfferState["state"], day: number) => ({
  version: 7,
  state: { state, planVersion: 7, since: at(day), withoutEffect: [] },
})

it("counts Amara's sessions since the two met, and says what the last one was with", () => {
  const sessions = [session(3, 2), session(12, 3), session(11, 2, "White")]
  expect(whatChanged({ ...amara, sessions })).toEqual([{ kind: "sessions", count: 2, item: "Green" }])
})

it("puts a pain that her therapist would want to know first", () => {
  const sessions = [session(12, 7), session(14, 2)]
  expect(whatChanged({ ...amara, sessions, unanswered: "Hello" }).map(({ kind }) => kind)).toEqual([
    "would_want_to_know",
    "message",
    "sessions",
  ])
})

it("says what was told since the two met of a session from before: the day after comes later", () => {
  const told = { ...session(8, 2), toldAt: at(11), pain: { before: 1, peak: 2, after: 1, nextDay: 8 } }
  expect(whatChanged({ ...amara, sessions: [told] })).toEqual([
    { kind: "bad_day_after", pain: 8, day: "2026-11-08" },
  ])
})

it("puts a hold before everything, and says it once, however many sessions ended with a worry", () => {
  const sessions = [session(12, 8), worrying(13)]
  const kinds = whatChanged({ ...amara, sessions, heldSince: "2026-11-13" }).map(({ kind }) => kind)
  expect(kinds).toEqual(["safety_form", "would_want_to_know", "sessions"])
  expect(whatChanged({ ...amara, heldSince: "2026-11-03" })[0]).toEqual({
    kind: "safety_form",
    day: "2026-11-03",
  })
})

it("says by the ratings alone that a session ended with a worry, until somebody has looked", () => {
  const sessions = [worrying(12), worrying(13), session(14, 2)]
  expect(whatChanged({ ...amara, sessions })[0]).toEqual({ kind: "safety_sign", day: "2026-11-13" })
  expect(whatChanged({ ...amara, sessions, clearedAt: at(15) })[0].kind).toBe("sessions")
  expect(whatChanged({ ...amara, sessions, clearedAt: at(13) })[0].kind).toBe("sessions")
  expect(whatChanged({ ...amara, sessions, clearedAt: at(12) })[0].kind).toBe("safety_sign")
})

it("says that the day after was worse than before, and after which session", () => {
  const sore = (nextDay: number) => {
    const one = session(12, 2)
    return [{ ...one, pain: { ...one.pain, nextDay } }, session(13, 2)]
  }
  expect(whatChanged({ ...amara, sessions: sore(4) })[0]).toEqual({
    ...{ kind: "bad_day_after", pain: 4, day: "2026-11-12" },
  })
  expect(whatChanged({ ...amara, sessions: sore(2) })[0].kind).toBe("sessions")
})

it("leaves a hard day from before the meeting where it was talked about", () => {
  expect(whatChanged({ ...amara, sessions: [session(3, 9)], planVersion: 6 })).toEqual([
    { kind: "plan", version: 6 },
  ])
})

it.each([
  ["talking", 12, "wants_to_talk"],
  ["accepted", 12, "offer_accepted"],
  ["kept", 12, "offer_kept"],
  ["open", 12, "offer_open"],
  ["accepted", 5, "no_plan"],
  ["withdrawn", 12, "no_plan"],
] as const)("tells an offer that is %s since the %ith as %s", (state, day, kind) => {
  expect(whatChanged({ ...amara, offer: offer(state, day) })[0].kind).toBe(kind)
})

it("says of Mei, who is quiet, no more than her plan", () => {
  expect(whatChanged({ ...amara, sessions: [], planVersion: 2 })).toEqual([{ kind: "plan", version: 2 }])
  expect(whatChanged(amara)).toEqual([{ kind: "no_plan" }])
})
