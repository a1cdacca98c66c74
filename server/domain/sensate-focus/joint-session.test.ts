import { describe, expect, it } from "vitest"
import { foldAgreement } from "./agreement.ts"
import {
  firstToucher,
  foldJointSession,
  type JointSessionEvent,
  momentOf,
  timeForTwo,
} from "./joint-session.ts"
import { firstTerms, type Side } from "./terms.ts"

const at = Temporal.Instant.from("2026-11-22T10:00:00Z")
const tuesday = { date: "2026-11-24", time: "20:00" }
const thursday = { date: "2026-11-26", time: "19:00" }

const proposed: JointSessionEvent = { id: "p1", kind: "proposed", at, by: "patient", when: tuesday }
const accepts = (by: Side, answers = "p1"): JointSessionEvent => ({
  id: "a",
  kind: "accepted",
  at,
  by,
  answers,
})
const otherTime: JointSessionEvent = {
  id: "p2",
  kind: "other_time",
  at,
  by: "partner",
  answers: "p1",
  when: thursday,
}
const notToday = (by: Side, answers = "p1"): JointSessionEvent => ({
  id: "n",
  kind: "not_today",
  at,
  by,
  answers,
})
const swapAsked: JointSessionEvent = { id: "s", kind: "swap_asked", at, by: "partner" }
const swapAgreed = (by: Side): JointSessionEvent => ({ id: "s2", kind: "swap_agreed", at, by })

describe("a time for two", () => {
  it.each([
    ["is asked by Amara", [proposed], "asked", tuesday],
    ["is agreed by Jo's yes", [proposed, accepts("partner")], "agreed", tuesday],
    ["becomes another time by Jo's wish, for Amara to answer", [proposed, otherTime], "asked", thursday],
    ["is agreed by Amara's yes to that", [proposed, otherTime, accepts("patient", "p2")], "agreed", thursday],
    ["is let go by not today", [proposed, notToday("partner")], "not_today", tuesday],
    [
      "is let go by either of them after both said yes",
      [proposed, accepts("partner"), notToday("patient")],
      "not_today",
      tuesday,
    ],
    [
      "can be moved after both said yes, and waits for a yes again",
      [proposed, accepts("partner"), otherTime],
      "asked",
      thursday,
    ],
    [
      "can be asked anew by either",
      [proposed, notToday("partner"), { ...proposed, id: "p3", by: "partner", when: thursday }],
      "asked",
      thursday,
    ],
  ] as const)("%s", (_words, events, state, when) =>
    expect(foldJointSession(events)).toMatchObject({ state, when, withoutEffect: [] }),
  )

  it.each([
    ["Amara's yes to her own question", [proposed, accepts("patient")]],
    ["a yes to a time that was changed meanwhile", [proposed, otherTime, accepts("partner", "p1")]],
    ["a yes after not today", [proposed, notToday("patient"), accepts("partner")]],
    ["a second yes", [proposed, accepts("partner"), accepts("partner")]],
    ["a no to nothing", [notToday("partner")]],
    ["another time for nothing", [otherTime]],
    ["a second question while one is open", [proposed, { ...proposed, id: "p3" }]],
    ["a swap of nothing", [swapAsked]],
    ["a swap that nobody asked for", [proposed, swapAgreed("patient")]],
    ["a yes to one's own swap", [proposed, swapAsked, swapAgreed("partner")]],
  ] as const)("keeps %s without effect", (_words, events) => {
    const last = events.at(-1)
    expect(foldJointSession(events)).toEqual({
      ...foldJointSession(events.slice(0, -1)),
      withoutEffect: [last],
    })
  })

  it("stays on the wall clock of the agreement's zone over a clock change", () => {
    const times = ["2026-03-24", "2026-03-31"].map((date) =>
      momentOf({ date, time: "20:00" }, "Europe/London"),
    )
    expect(times.map(({ hour }) => hour)).toEqual([20, 20])
    expect(times.map((time) => time.toInstant().toString())).toEqual([
      "2026-03-24T20:00:00Z",
      "2026-03-31T19:00:00Z",
    ])
  })
})

describe("who touches first", () => {
  it("is as agreed the first time, and then not the one of last time", () => {
    expect(firstToucher([], "partner")).toBe("partner")
    expect(firstToucher([{ firstToucher: "partner" }], "partner")).toBe("patient")
    expect(firstToucher([{ firstToucher: "partner" }, { firstToucher: "patient" }], "partner")).toBe(
      "partner",
    )
  })
  it("changes for once when one asks and the other agrees", () => {
    const session = foldJointSession([proposed, swapAsked, swapAgreed("patient")])
    expect(session).toMatchObject({ isSwapped: true, swapAskedBy: null })
    expect(firstToucher([], "partner", session.isSwapped)).toBe("patient")
  })
})

describe("a time can be proposed", () => {
  const terms = firstTerms(Temporal.PlainDate.from("2026-11-22"), "Europe/London")
  const signed = (by: Side) => ({ kind: "signed", at, by, version: 1 }) as const
  const active = [
    { kind: "proposed", at, by: "patient", version: 1, terms } as const,
    signed("patient"),
    signed("partner"),
  ]
  it.each([
    ["when both have signed", active, { kind: "open", zone: "Europe/London" }],
    ["not before", active.slice(0, 2), { kind: "closed", reason: "not_agreed_yet" }],
    [
      "not in a pause",
      [...active, { kind: "paused", at, by: "partner" } as const],
      { kind: "closed", reason: "paused" },
    ],
    [
      "not after the end",
      [...active, { kind: "ended", at, by: "patient" } as const],
      { kind: "closed", reason: "ended" },
    ],
  ])("%s", (_words, events, expected) => expect(timeForTwo(foldAgreement(events, at))).toEqual(expected))
})
