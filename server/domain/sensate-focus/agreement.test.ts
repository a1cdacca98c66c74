import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sensateStages } from "../care-plan/activity.ts"
import { type AgreementEvent, foldAgreement } from "./agreement.ts"
import { checkTerms } from "./check-terms.ts"
import { bans, firstTerms, offLimits, type Side, type Terms, type Tightening, tighten } from "./terms.ts"

const today = Temporal.PlainDate.from("2026-11-22")
const at = Temporal.Instant.from("2026-11-22T10:00:00Z")
const terms: Terms = { ...firstTerms(today, "Europe/London"), stopWord: "Harbour" }
const looser: Terms = { ...terms, stage: "genital", offLimits: ["mouth", "penetration"], daysAWeek: 3 }

const proposed = (by: Side, version = 1, words = terms): AgreementEvent => ({
  kind: "proposed",
  at,
  by,
  version,
  terms: words,
})
const signed = (by: Side | "therapist", version = 1): AgreementEvent => ({ kind: "signed", at, by, version })
const both = (version = 1) => [signed("patient", version), signed("partner", version)]
const active = [proposed("patient"), ...both()]
const paused: AgreementEvent = { kind: "paused", at, by: "partner" }
const ready = (by: Side): AgreementEvent => ({ kind: "ready_again", at, by })
const ended: AgreementEvent = { kind: "ended", at, by: "patient" }

describe("Amara and Jo agree", () => {
  it.each([
    ["on nothing yet", [], "draft"],
    ["on nothing by one proposal", [proposed("patient")], "proposed"],
    ["on nothing by one signature", [proposed("patient"), signed("patient")], "proposed"],
    ["when each has signed", active, "active"],
    ["whoever signs first", [proposed("partner"), ...both().toReversed()], "active"],
    ["until one of them pauses", [...active, paused], "paused"],
    ["not again by one who is ready", [...active, paused, ready("patient")], "paused"],
    ["again when both are ready", [...active, paused, ready("patient"), ready("partner")], "active"],
    [
      "not again when somebody pauses meanwhile",
      [...active, paused, ready("patient"), paused, ready("partner")],
      "paused",
    ],
    ["again by signing anew", [...active, paused, proposed("partner", 2), ...both(2)], "active"],
    ["until one of them ends it", [...active, ended], "ended"],
    ["on a new one after an end", [...active, ended, proposed("partner", 2)], "proposed"],
    [
      "on nothing when it is taken back",
      [proposed("patient"), { kind: "withdrawn", at, by: "patient", version: 1 }],
      "draft",
    ],
    [
      "on nothing when the other says not now",
      [proposed("patient"), { kind: "not_now", at, by: "partner", version: 1 }],
      "draft",
    ],
  ] as const)("%s", (_words, events, state) => expect(foldAgreement(events).state).toBe(state))

  it("and what is in force stays while a change waits for a signature", () => {
    const waiting = foldAgreement([...active, proposed("partner", 2, looser), signed("partner", 2)])
    expect(waiting).toMatchObject({
      state: "active",
      version: 1,
      terms,
      proposal: { version: 2, signedBy: ["partner"] },
    })
    expect(foldAgreement([...active, proposed("partner", 2, looser), ...both(2)])).toMatchObject({
      version: 2,
      terms: looser,
      proposal: null,
    })
  })

  it("and a no to a change leaves what is in force", () =>
    expect(
      foldAgreement([
        ...active,
        proposed("partner", 2, looser),
        { kind: "not_now", at, by: "patient", version: 2 },
      ]),
    ).toMatchObject({
      state: "active",
      terms,
      proposal: null,
    }))

  it("with Dr Okafor too, where the plan says so", () => {
    const rules = { needsTherapist: true }
    expect(foldAgreement(active, rules).state).toBe("proposed")
    expect(foldAgreement([...active, signed("therapist")], rules).state).toBe("active")
    expect(foldAgreement([...active, { kind: "paused", at, by: "therapist" }]).state).toBe("paused")
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
    const later = [proposed("patient", 1, looser), ...both()]
    expect(
      foldAgreement([...later, { kind: "stepped_back", at, by: "patient", stage: "non_genital" }]).terms,
    ).toMatchObject({
      stage: "non_genital",
      offLimits,
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

describe("kept without effect", () => {
  it.each([
    [
      "a signature for a version that was replaced",
      [proposed("patient"), proposed("patient", 2, looser), signed("partner", 1)],
    ],
    [
      "a signature for what was taken back unseen",
      [proposed("patient"), { kind: "withdrawn", at, by: "patient", version: 1 }, signed("partner")],
    ],
    ["a second signature", [proposed("patient"), signed("patient"), signed("patient")]],
    ["an old version, proposed again", [...active, proposed("partner", 1)]],
    ["a version that is older than the one being asked", [proposed("patient", 3), proposed("partner", 2)]],
    [
      "taking back what the other proposed",
      [proposed("patient"), { kind: "withdrawn", at, by: "partner", version: 1 }],
    ],
    ["a no to nothing", [{ kind: "not_now", at, by: "partner", version: 1 }]],
    ["a limit to nothing", [{ kind: "tightened", at, by: "partner", wish: { minutes: 5 } }]],
    ["a pause of nothing", [paused]],
    ["ready again without a pause", [...active, ready("patient")]],
    ["ready again twice", [...active, paused, ready("patient"), ready("patient")]],
    ["a signature after the end", [...active, proposed("partner", 2), ended, signed("patient", 2)]],
    ["a second end", [...active, ended, ended]],
    [
      "a limit after the end",
      [...active, ended, { kind: "tightened", at, by: "partner", wish: { minutes: 5 } }],
    ],
  ] as [string, AgreementEvent[]][])("%s", (_words, events) => {
    expect(foldAgreement(events).withoutEffect).toEqual(events.slice(-1))
    expect(foldAgreement(events)).toEqual({
      ...foldAgreement(events.slice(0, -1)),
      withoutEffect: events.slice(-1),
    })
  })
})

describe("terms that can't be proposed get a reason beside the field", () => {
  it("and good ones get none", () => expect(checkTerms(terms, today)).toEqual([]))
  it.each([
    ["five days a week", { daysAWeek: 5 }, "daysAWeek", "out_of_range"],
    ["four minutes", { minutes: 4 }, "minutes", "out_of_range"],
    ["seven and a half minutes", { minutes: 7.5 }, "minutes", "out_of_range"],
    ["no stop word", { stopWord: " " }, "stopWord", "empty"],
    ["a stop word like a sentence", { stopWord: "a".repeat(41) }, "stopWord", "too_long"],
    ["a long story for when one says no", { ifDeclined: "a".repeat(301) }, "ifDeclined", "too_long"],
    ["a limit like a letter", { alsoOffLimits: ["a".repeat(301)] }, "alsoOffLimits", "too_long"],
    ["eleven limits of their own", { alsoOffLimits: Array(11).fill("x") }, "alsoOffLimits", "too_many"],
    ["a first stage without its limits", { offLimits: ["penetration"] }, "offLimits", "stage_needs_limit"],
    ["a day that is none", { reviewOn: "soon" }, "reviewOn", "not_a_day"],
    ["reading it again today", { reviewOn: "2026-11-22" }, "reviewOn", "past"],
    ["a zone that is on no map", { zone: "Mars/Olympus" }, "zone", "not_a_zone"],
  ] as const)("%s", (_words, part, field, reason) =>
    expect(checkTerms({ ...terms, ...part }, today)).toEqual([{ field, reason }]),
  )
})
