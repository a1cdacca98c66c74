import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sensateStages } from "../care-plan/activity.ts"
import type { AgreementEvent } from "./agreement-event.ts"
import { bans, loosens, offLimits, type Tightening, tighten } from "./terms.ts"
import { active, at, both, foldAgreement, looser, proposed, signed, terms } from "./testing/amara-and-jo.ts"

describe("whether other terms allow more", () => {
  it.each([
    ["more days", { daysAWeek: 3 }, true],
    ["longer turns", { minutes: 20 }, true],
    ["a softer rule", { ban: "soft" }, true],
    ["fewer limits", { offLimits: ["penetration"] }, true],
    ["an own limit less", { alsoOffLimits: [] }, true],
    ["fewer days", { daysAWeek: 1 }, false],
    ["an own limit more", { alsoOffLimits: ["feet", "neck"] }, false],
    ["another stop word", { stopWord: "Tea" }, false],
  ] as const)("is known: %s", (_words, change, isLooser) => {
    const before = { ...terms, alsoOffLimits: ["feet"] }
    expect(loosens(before, { ...before, ...change })).toBe(isLooser)
  })
})

describe("one is enough for less", () => {
  it("a limit holds at once, in what is in force and in what is being asked", () => {
    const limit: AgreementEvent = {
      kind: "tightened",
      at,
      by: "partner",
      wish: { alsoOffLimits: ["feet"], minutes: 10 },
    }
    const now = foldAgreement([...active, proposed("patient", 2, looser), signed("patient", 2), limit])
    expect(now.terms).toMatchObject({ alsoOffLimits: ["feet"], minutes: 10 })
    expect(now.proposal).toMatchObject({
      terms: { stage: "genital", alsoOffLimits: ["feet"], minutes: 10 },
      signedBy: ["patient"],
    })
  })

  it("a step back takes the earlier stage's limits with it", () => {
    const later = [
      proposed("patient", 1, looser),
      ...both(),
      { kind: "would_move_on", at, by: "partner", to: "mouth" },
    ]
    const stepBack = { kind: "stepped_back", at, by: "patient", stage: "non_genital" }
    // Written by hand above, each of them an event.
    expect(foldAgreement([...later, stepBack] as AgreementEvent[])).toMatchObject({
      terms: { stage: "non_genital", offLimits },
      movingOn: { yes: [] },
    })
  })

  it("never loosens anything, whatever it says", () => {
    const wish = fc.record(
      {
        stage: fc.constantFrom(...sensateStages),
        offLimits: fc.subarray([...offLimits]),
        alsoOffLimits: fc.array(fc.string()),
        ban: fc.constantFrom(...bans),
        daysAWeek: fc.integer({ min: 1, max: 4 }),
        minutes: fc.integer({ min: 5, max: 30 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(terms, looser), wish, (before, less: Tightening) => {
        const after = tighten(before, less)
        expect(before.offLimits.every((limit) => after.offLimits.includes(limit))).toBe(true)
        expect(sensateStages.indexOf(after.stage)).toBeLessThanOrEqual(sensateStages.indexOf(before.stage))
        expect(bans.indexOf(after.ban)).toBeGreaterThanOrEqual(bans.indexOf(before.ban))
        expect(after.daysAWeek).toBeLessThanOrEqual(before.daysAWeek)
        expect(after.minutes).toBeLessThanOrEqual(before.minutes)
        expect(tighten(after, less)).toEqual(after)
      }),
    )
  })
})
