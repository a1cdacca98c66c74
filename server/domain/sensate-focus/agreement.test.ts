import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sensateStages } from "../care-plan/activity.ts"
import { type AgreementEvent, foldAgreement as foldAt } from "./agreement.ts"
import { checkTerms } from "./check-terms.ts"
import type { Agreeing } from "./moving-on.ts"
import {
  bans,
  firstTerms,
  loosens,
  offLimits,
  type Side,
  type Terms,
  type Tightening,
  tighten,
} from "./terms.ts"

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
const signed = (by: Side, version = 1): AgreementEvent => ({ kind: "signed", at, by, version })
const both = (version = 1) => [signed("patient", version), signed("partner", version)]
const active = [proposed("patient"), ...both()]
const paused: AgreementEvent = { kind: "paused", at, by: "partner" }
const ready = (by: Side): AgreementEvent => ({ kind: "ready_again", at, by })
const ended: AgreementEvent = { kind: "ended", at, by: "patient" }
const twice = (event: AgreementEvent) => [event, event]
const foldAgreement = (events: readonly AgreementEvent[], hoursLater = 0) =>
  foldAt(events, at.add({ hours: hoursLater }))

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
    const shorter = { ...terms, minutes: 10 }
    expect(foldAgreement([...active, proposed("partner", 2, shorter), ...both(2)])).toMatchObject({
      version: 2,
      terms: shorter,
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
})

describe("what allows more", () => {
  const signedByBoth = [...active, proposed("partner", 2, looser), ...both(2)]
  const tookBack = (by: Side): AgreementEvent => ({ kind: "took_back", at, by, version: 2 })

  it("waits a night after both have signed, and then holds", () => {
    expect(foldAgreement(signedByBoth, 23)).toMatchObject({
      terms,
      proposal: { signedBy: ["patient", "partner"] },
    })
    expect(foldAgreement(signedByBoth, 24)).toMatchObject({ terms: looser, version: 2, proposal: null })
  })

  it.each(["patient", "partner"] as const)("never begins when the %s takes their name back", (by) => {
    const now = foldAgreement([...signedByBoth, tookBack(by)], 48)
    expect(now).toMatchObject({ terms, proposal: { signedBy: [by === "patient" ? "partner" : "patient"] } })
  })

  it("begins a new night when they sign again", () => {
    const later = { ...signed("patient", 2), at: at.add({ hours: 20 }) }
    const again = [...signedByBoth, tookBack("patient"), later]
    expect(foldAgreement(again, 43).terms).toEqual(terms)
    expect(foldAgreement(again, 44).terms).toEqual(looser)
  })

  it("does not end a pause that came in the night", () => {
    expect(foldAgreement([...signedByBoth, paused], 24)).toMatchObject({ state: "paused", terms: looser })
  })

  it("keeps a limit that one of them set in the night", () => {
    const limit: AgreementEvent = { kind: "tightened", at, by: "patient", wish: { alsoOffLimits: ["feet"] } }
    expect(foldAgreement([...signedByBoth, limit], 24).terms).toMatchObject({ alsoOffLimits: ["feet"] })
  })

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

describe("the next step", () => {
  const wish = (by: Agreeing, to = "genital" as const, kind: "would_move_on" | "not_yet" = "would_move_on") =>
    ({ kind, at, by, to }) satisfies AgreementEvent
  const bothWould = [...active, wish("patient"), wish("partner")]
  const stage = (events: readonly AgreementEvent[], hours = 24) => foldAgreement(events, hours).terms?.stage
  const withTherapist = (isAsked: boolean): AgreementEvent => ({
    kind: "with_therapist",
    at,
    by: "therapist",
    isAsked,
  })

  it("comes a night after both have said yes, and leaves less out", () => {
    expect(stage(bothWould, 23)).toBe("non_genital")
    expect(foldAgreement(bothWould, 24)).toMatchObject({
      terms: { stage: "genital", offLimits: ["mouth", "penetration"], ban: "strict" },
      movingOn: { yes: [], notYet: [], startsAt: null },
    })
  })

  it.each([
    ["by one yes", [...active, wish("partner")]],
    ["after a not yet in the night", [...bothWould, wish("patient", "genital", "not_yet")]],
    ["by a yes to another step", [...active, wish("patient"), { ...wish("partner"), to: "mouth" }]],
    ["in a pause", [...bothWould, paused]],
    [
      "when Dr Okafor is asked as well and has said nothing",
      [...active, withTherapist(true), ...bothWould.slice(-2)],
    ],
    ["when Dr Okafor is asked in the night", [...bothWould, withTherapist(true)]],
  ] as [string, AgreementEvent[]][])("does not come %s", (_words, events) =>
    expect(stage(events, 72)).toBe("non_genital"),
  )

  it("comes with Dr Okafor's yes, whoever says it first", () => {
    const asked = [...active, withTherapist(true)]
    expect(stage([...asked, wish("therapist"), wish("patient"), wish("partner")])).toBe("genital")
    expect(stage([...asked, wish("patient"), wish("partner"), wish("therapist")])).toBe("genital")
    expect(stage([...asked, wish("patient"), wish("partner"), withTherapist(false)])).toBe("genital")
  })

  it("is asked anew after each step, and ends at the last", () => {
    expect(foldAgreement([...bothWould], 24).movingOn.yes).toEqual([])
    const last = { ...terms, stage: "mouth" as const, offLimits: ["penetration"] as const }
    const end = [proposed("patient", 1, last), ...both(), wish("patient"), wish("partner")].map((event) =>
      "to" in event ? { ...event, to: "may_include_penetration" as const } : event,
    )
    expect(foldAgreement(end, 24).terms).toMatchObject({
      stage: "may_include_penetration",
      ban: "none",
      offLimits: [],
    })
    expect(foldAgreement([...end, wish("patient")], 48).withoutEffect).toHaveLength(1)
  })

  it("and new terms come in the order in which their nights end", () => {
    const shorter: AgreementEvent[] = [proposed("partner", 2, { ...looser, minutes: 5 }), ...both(2)].map(
      (event) => ({ ...event, at: at.add({ hours: 1 }) }),
    )
    expect(foldAgreement([...bothWould, ...shorter], 24).terms).toMatchObject({
      stage: "genital",
      minutes: 15,
    })
    expect(foldAgreement([...bothWould, ...shorter], 25).terms).toMatchObject({
      stage: "genital",
      minutes: 5,
    })
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
    ["a second yes", [...active, ...twice({ kind: "would_move_on", at, by: "patient", to: "genital" })]],
    ["a second not yet", [...active, ...twice({ kind: "not_yet", at, by: "patient", to: "genital" })]],
    [
      "a name taken back that is not there",
      [...active, { kind: "took_back", at, by: "patient", version: 1 }],
    ],
    [
      "asking Dr Okafor twice",
      [...active, ...twice({ kind: "with_therapist", at, by: "therapist", isAsked: true })],
    ],
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
