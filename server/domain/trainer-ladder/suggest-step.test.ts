import { describe, expect, it } from "vitest"
import { defaultTemplate } from "../care-plan/default-template.ts"
import { chooseItem } from "./choose-item.ts"
import type { Ladder } from "./ladder.ts"
import { type LadderSession, neighbours, placeOnLadder } from "./place-on-ladder.ts"
import { suggestStep } from "./suggest-step.ts"

const rung = (id: string, kind: "finger" | "trainer" | "cup") =>
  ({ id, kind, label: id, diameterMm: null, lengthMm: null, difficulty: null, criteria: null }) as const

const ladder: Ladder = {
  startItemId: "finger",
  items: [rung("finger", "finger"), rung("white", "trainer"), rung("green", "trainer"), rung("cup", "cup")],
}
const rules = { stepCriteria: defaultTemplate.stepCriteria, stepCeilingItemId: null, selfPaced: false }
const today = Temporal.PlainDate.from("2026-11-22")

const session = (daysAgo: number, part: Partial<LadderSession> = {}): LadderSession => ({
  ladderItemId: "white",
  minutes: 8,
  pain: { before: 0, peak: 2, after: 1, nextDay: null },
  anxiety: { before: 3, peak: 3, after: 1 },
  endedBy: "planned",
  depth: null,
  numbed: false,
  on: today.subtract({ days: daysAgo }),
  ...part,
})
const peak = (pain: number | null, anxiety: number | null = 2) => ({
  pain: { before: 0, peak: pain, after: 0, nextDay: null },
  anxiety: { before: 0, peak: anxiety, after: 0 },
})
const three = (part: Partial<LadderSession> = {}) => [session(5, part), session(3, part), session(1, part)]
const suggest = (sessions: LadderSession[], more = {}) =>
  suggestStep(ladder, sessions, { ...rules, ...more }, today)

describe("after three comfortable sessions on three days", () => {
  it("Amara may be told that she could try the next one", () =>
    expect(suggest(three())).toEqual({ kind: "up", reason: "criteria_met", itemId: "green" }))

  it("it stays a thought: her place does not change by it", () =>
    expect(placeOnLadder(ladder, three())?.id).toBe("white"))

  it("nothing above the ceiling is offered, and she may ask", () =>
    expect(suggest(three(), { stepCeilingItemId: "white" })).toEqual({
      kind: "ask_therapist",
      reason: "above_ceiling",
    }))

  it("Noor, who sets her own pace, is offered it past the ceiling too", () =>
    expect(suggest(three(), { stepCeilingItemId: "white", selfPaced: true }).kind).toBe("up"))

  it("the top of the ladder has nothing above", () =>
    expect(suggest(three({ ladderItemId: "cup" }))).toEqual({ kind: "stay", reason: "top_of_ladder" }))

  it("stopping by choice after long enough counts like any other", () =>
    expect(suggest(three({ endedBy: "chose_to_stop" })).kind).toBe("up"))
})

describe("Amara stays where she is, with a reason", () => {
  it.each([
    ["before her first session", [], "no_sessions_yet"],
    ["after two sessions", [session(3), session(1)], "more_sessions"],
    ["after three on one day", [session(1), session(1), session(1)], "more_days"],
    ["when she skipped a number", [session(5, peak(null)), session(3), session(1)], "ratings_skipped"],
    ["when she skipped the anxiety", [session(5, peak(1, null)), session(3), session(1)], "ratings_skipped"],
    ["when one of the three hurt", [session(5, peak(4)), session(3), session(1)], "pain"],
    ["when one of the three frightened her", [session(5, peak(1, 5)), session(3), session(1)], "anxiety"],
    ["when the last one hurt", [session(5), session(3), session(1, peak(5))], "pain"],
    ["when the last one frightened her much", [session(5), session(3), session(1, peak(1, 8))], "anxiety"],
    ["when one was short", [session(5, { minutes: 2 }), session(3), session(1)], "longer_first"],
    ["when it was half in", [session(5, { depth: "half" }), session(3), session(1)], "not_fully_in_yet"],
    [
      "when the next day was worse",
      [session(5, { pain: { before: 0, peak: 1, after: 0, nextDay: 2 } }), session(3), session(1)],
      "next_day",
    ],
  ] as const)("%s", (_words, sessions, reason) =>
    expect(suggest([...sessions])).toEqual({ kind: "stay", reason }),
  )

  it("when the sessions were numbed: they are kept and do not count", () =>
    expect(suggest(three({ numbed: true }))).toEqual({ kind: "stay", reason: "no_sessions_yet" }))

  it("without a ladder, or with an empty one", () => {
    expect(suggestStep(null, three(), rules, today)).toEqual({ kind: "stay", reason: "no_ladder" })
    expect(suggestStep({ items: [], startItemId: "" }, three(), rules, today)).toEqual({
      kind: "stay",
      reason: "no_ladder",
    })
  })

  it("by the criteria of that rung where it has its own", () => {
    const five = { ...ladder, items: ladder.items.map((item) => ({ ...item, criteria: { sessions: 5 } })) }
    expect(suggestStep(five, three(), rules, today)).toEqual({ kind: "stay", reason: "more_sessions" })
  })
})

describe("a smaller one may help", () => {
  it.each([
    [
      "when two of the last three hurt",
      [session(5, peak(5)), session(3), session(1, peak(4))],
      "hard_lately",
    ],
    [
      "when she stopped early twice",
      [
        session(5),
        session(3, { endedBy: "chose_to_stop", minutes: 1 }),
        session(1, { endedBy: "discomfort" }),
      ],
      "hard_lately",
    ],
    ["after more than two weeks away", [session(20), session(18), session(15)], "time_away"],
  ] as const)("%s", (_words, sessions, reason) =>
    expect(suggest([...sessions])).toEqual({ kind: "down", reason, itemId: "finger" }),
  )

  it("but below the first there is none, so she stays", () =>
    expect(suggest(three({ ladderItemId: "finger", ...peak(5) })).kind).toBe("stay"))

  it("and an interruption is nobody's difficulty", () =>
    expect(suggest(three({ endedBy: "interrupted" })).kind).toBe("up"))
})

describe("after stepping down from a hard one", () => {
  const on = (ladderItemId: string, days: readonly number[], part: Partial<LadderSession> = {}) =>
    days.map((ago) => session(ago, { ladderItemId, ...part }))
  const moved = (itemId: string, ago = 0) => [{ itemId, on: today.subtract({ days: ago }) }]
  const calmThenHard = [...on("white", [13, 12, 11]), ...on("green", [9, 8], peak(5))]

  it("Amara is not told to try it again before new calm times", () => {
    expect(suggestStep(ladder, calmThenHard, rules, today)).toMatchObject({ kind: "down", itemId: "white" })
    const stay = (reason: string) => ({ kind: "stay", reason })
    expect(suggestStep(ladder, calmThenHard, rules, today, moved("white"))).toEqual(stay("no_sessions_yet"))
    const down = moved("white", 7)
    const calm = (...days: number[]) => [...calmThenHard, ...on("white", days)]
    expect(suggestStep(ladder, calm(6), rules, today, down)).toEqual(stay("more_sessions"))
    expect(suggestStep(ladder, calm(6, 4), rules, today, down)).toEqual(stay("more_sessions"))
    expect(suggestStep(ladder, calm(6, 4, 2), rules, today, down)).toMatchObject({
      kind: "up",
      itemId: "green",
    })
  })

  it("and calm again, she is not told of the hard ones from before when she tries it anew", () => {
    const calmAgain = [...calmThenHard, ...on("white", [6, 4, 2])]
    expect(suggestStep(ladder, calmAgain, rules, today, moved("green"))).toEqual({
      kind: "stay",
      reason: "no_sessions_yet",
    })
    expect(suggest([...calmAgain, ...on("green", [1])])).toEqual({ kind: "stay", reason: "more_sessions" })
  })

  it("a smaller one in between does not hide that it is hard lately", () =>
    expect(
      suggest([...on("green", [5], peak(5)), ...on("white", [3]), ...on("green", [1], peak(4))]),
    ).toEqual({ kind: "down", reason: "hard_lately", itemId: "white" }))

  it("it is not offered while Dr Okafor's number still calls it hard lately", () => {
    const amongSix = { stepCriteria: { ...rules.stepCriteria, amongSessions: 6 } }
    const calmAgain = [...calmThenHard, ...on("white", [6, 4, 2])]
    expect(suggest(calmAgain, amongSix)).toEqual({ kind: "stay", reason: "more_sessions" })
    expect(suggest([...calmAgain, ...on("white", [1])], amongSix)).toEqual({
      kind: "stay",
      reason: "more_sessions",
    })
    expect(suggest([...calmAgain, ...on("white", [1, 0])], amongSix).kind).toBe("up")
  })

  it("nor the one that she chose and let be, without having used it", () =>
    expect(suggestStep(ladder, on("white", [5, 3, 1]), rules, today, moved("white"))).toEqual({
      kind: "stay",
      reason: "no_sessions_yet",
    }))
})

describe("after six weeks away", () => {
  const september = [46, 44, 42].map((ago) => session(ago, { ladderItemId: "green" }))
  const early = [60, 58, 56].map((ago) => session(ago))
  const sayTo = (itemId: string, more: LadderSession[] = []) =>
    suggestStep(ladder, [...early, ...september, ...more], rules, today, [{ itemId, on: today }])

  it("Amara is offered a smaller one once, and nothing larger by what was in September", () => {
    expect(suggest([...early, ...september])).toEqual({ kind: "down", reason: "time_away", itemId: "white" })
    expect(sayTo("white")).toEqual({ kind: "stay", reason: "no_sessions_yet" })
    expect(sayTo("finger")).toEqual({ kind: "stay", reason: "no_sessions_yet" })
  })

  it("and the same soft way back when she has chosen a larger one", () => {
    for (const larger of ["green", "cup"]) {
      expect(sayTo(larger)).toEqual({ kind: "down", reason: "time_away", itemId: "white" })
    }
  })

  it("and her first time back counts as the first", () => {
    expect(sayTo("white", [session(0)])).toEqual({ kind: "stay", reason: "more_sessions" })
    const hard = [44, 42].map((ago) => session(ago, { ladderItemId: "green", ...peak(5) }))
    const back = session(1, { ladderItemId: "green", ...peak(5) })
    expect(suggest([...hard, back])).toEqual({ kind: "stay", reason: "pain" })
  })
})

describe("the therapist is asked", () => {
  it("after strong pain", () =>
    expect(suggest([session(5), session(3), session(1, peak(7))])).toEqual({
      kind: "ask_therapist",
      reason: "strong_pain",
    }))

  it("after something that worried Amara, numbed or not", () =>
    expect(suggest([session(3), session(1, { endedBy: "red_flag", numbed: true })])).toEqual({
      kind: "ask_therapist",
      reason: "something_worrying",
    }))
})

describe("where Amara is on her ladder", () => {
  it("is where the plan begins, before her first session", () =>
    expect(placeOnLadder(ladder, [])?.id).toBe("finger"))

  it("is what she used last, or chose since", () => {
    expect(placeOnLadder(ladder, [session(3)], [{ itemId: "green", on: today }])?.id).toBe("green")
    expect(
      placeOnLadder(ladder, [session(1)], [{ itemId: "green", on: today.subtract({ days: 2 }) }])?.id,
    ).toBe("white")
    expect(placeOnLadder(ladder, [], [{ itemId: "cup", on: today }])?.id).toBe("cup")
  })

  it("does not get lost when an item was taken off the ladder", () => {
    expect(placeOnLadder(ladder, [session(1, { ladderItemId: "gone" })])?.id).toBe("finger")
    expect(placeOnLadder({ ...ladder, startItemId: "gone" }, [])?.id).toBe("finger")
  })

  it("leaves every smaller one free, whatever the ceiling", () => {
    const green = rung("green", "trainer")
    expect(neighbours(ladder, green).below.map(({ id }) => id)).toEqual(["finger", "white"])
    for (const to of [...neighbours(ladder, green).below, green]) {
      expect(
        chooseItem(ladder, { from: green, to }, { stepCeilingItemId: "finger", selfPaced: false }).kind,
      ).toBe("free")
    }
  })

  it("asks her therapist about one above the ceiling, unless she sets her own pace", () => {
    const up = { from: null, to: rung("green", "trainer") }
    expect(chooseItem(ladder, up, { stepCeilingItemId: "white", selfPaced: false }).kind).toBe(
      "ask_therapist",
    )
    expect(chooseItem(ladder, up, { stepCeilingItemId: "cup", selfPaced: false }).kind).toBe("free")
    expect(chooseItem(ladder, up, { stepCeilingItemId: "white", selfPaced: true }).kind).toBe("free")
  })
})
