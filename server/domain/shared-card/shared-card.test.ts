import { describe, expect, it } from "vitest"
import { day, grant, jo, okafor, today } from "../consent/testing/amaras-circle.ts"
import type { CardChoice, CardSession } from "./card.ts"
import { cardState, grantOfCard, windowOf } from "./card-grant.ts"
import { composeCard } from "./compose-card.ts"

const session = (part: Partial<CardSession> = {}): CardSession => ({
  id: "monday",
  day: "2026-11-16",
  item: "Green",
  minutes: 5,
  peakPain: 3,
  peakAnxiety: 4,
  ...part,
})
const own = { sessions: [session()], goals: ["A smear test without dread", "Sleep"] }
const choice = (part: Partial<CardChoice> = {}): CardChoice => ({
  title: "What helps me",
  words: "Ask me first.",
  goals: [],
  steps: [],
  ratings: [],
  ...part,
})
const composed = (part: Partial<CardChoice>, from = own) => {
  const decision = composeCard(choice(part), from)
  if (decision.kind === "refused") throw new Error(JSON.stringify(decision.fields))
  return decision.card
}
const refused = (part: Partial<CardChoice>) => {
  const decision = composeCard(choice(part), own)
  return decision.kind === "refused" ? decision.fields : "composed"
}

describe("Amara composes a card", () => {
  it("of her own words alone", () =>
    expect(composed({ title: " What helps me ", words: " Ask me first. " })).toEqual({
      title: "What helps me",
      words: "Ask me first.",
      parts: [],
    }))
  it("with the goals, steps and numbers that she chose, and no others", () =>
    expect(composed({ goals: ["Sleep"], steps: ["monday"], ratings: ["monday"] }).parts).toEqual([
      { kind: "goal", words: "Sleep" },
      { kind: "step", day: "2026-11-16", item: "Green", minutes: 5 },
      { kind: "ratings", day: "2026-11-16", peakPain: 3, peakAnxiety: 4 },
    ]))
  it("without what is no longer there, was not on a ladder, or was left out", () => {
    const sessions = [session({ item: null, peakPain: null, peakAnxiety: null })]
    const part = { goals: ["Gone"], steps: ["monday", "gone"], ratings: ["monday"] }
    expect(composed(part, { ...own, sessions }).parts).toEqual([])
  })
  it.each([{ peakPain: null }, { peakAnxiety: null }])("with one number where %o", (part) =>
    expect(composed({ ratings: ["monday"] }, { ...own, sessions: [session(part)] }).parts).toHaveLength(1),
  )
  it.each([
    ["no name", { title: " " }, { title: "empty" }],
    ["a long name", { title: "x".repeat(61) }, { title: "too_long" }],
    ["many words", { words: "x".repeat(2001) }, { words: "too_long" }],
    ["nothing on it", { words: "" }, { words: "card_empty" }],
  ])("but not one with %s", (_words, part, fields) => expect(refused(part)).toEqual(fields))
  it("but not one with more than can be read", () => {
    const sessions = Array.from({ length: 41 }, (_, n) => session({ id: String(n) }))
    const decision = composeCard(choice({ steps: sessions.map(({ id }) => id) }), { ...own, sessions })
    expect(decision).toEqual({ kind: "refused", fields: { parts: "card_too_full" } })
  })
})

describe("the grant of a card", () => {
  const covers = { coversFrom: day(6), coversUntil: windowOf(day(6)).until }
  const itsGrant = grant(jo, "shared_card", covers)
  it("is found by the instant of the card, and no other", () => {
    expect(grantOfCard(day(6), [grant(jo, "goals", covers), itsGrant])).toBe(itsGrant)
    expect(grantOfCard(day(7), [itsGrant, grant(jo, "shared_card", { coversFrom: null })])).toBeNull()
  })
  it("tells how the card stands", () => {
    expect(cardState(itsGrant, "partner", today)).toBe("shared")
    expect(cardState({ ...itsGrant, validFrom: day(21) }, "partner", today)).toBe("scheduled")
    expect(
      cardState(grant(okafor, "shared_card", { endedAt: day(9), endMode: "hide" }), "clinician", today),
    ).toBe("notShared")
    expect(cardState(null, "partner", today)).toBe("notShared")
  })
})
