import { describe, expect, it } from "vitest"
import type { AgreementEvent } from "./agreement-event.ts"
import type { Side } from "./terms.ts"
import {
  active,
  at,
  both,
  ended,
  foldAgreement,
  looser,
  paused,
  proposed,
  ready,
  signed,
  terms,
  twice,
} from "./testing/amara-and-jo.ts"

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

describe("a pause", () => {
  const shorter = { ...terms, minutes: 10 }
  const suggested = [...active, proposed("partner", 2, shorter), signed("partner", 2)]
  const byTherapist: AgreementEvent = { kind: "paused", at, by: "therapist" }

  it.each([
    ["terms that Jo signed before pausing do not end Jo's pause when Amara signs", paused],
    ["nor one of Dr Okafor's", byTherapist],
  ])("%s", (_words, pause) =>
    expect(foldAgreement([...suggested, pause, signed("patient", 2)])).toMatchObject({
      state: "paused",
      terms: shorter,
      version: 2,
    }),
  )

  it("is not ended by terms from within it when somebody pauses anew", () =>
    expect(
      foldAgreement([...active, paused, ...suggested.slice(active.length), paused, signed("patient", 2)])
        .state,
    ).toBe("paused"))

  it("ends when both would go on, also where one said so before the other signed", () =>
    expect(
      foldAgreement([...suggested, paused, ready("partner"), signed("patient", 2), ready("patient")]),
    ).toMatchObject({ state: "active", version: 2 }))
})

describe("terms that were begun before a limit", () => {
  const named = { ...terms, alsoOffLimits: ["feet", "neck"] }
  const limit: AgreementEvent = { kind: "tightened", at, by: "patient", wish: { alsoOffLimits: ["hands"] } }
  const both1 = [proposed("patient", 1, named), ...both()]
  const written = (alsoOffLimits: string[], known?: string[]): AgreementEvent => ({
    ...{ kind: "proposed", at, by: "partner", version: 2, terms: { ...terms, alsoOffLimits } },
    ...(known && { known }),
  })
  const asked = (...events: AgreementEvent[]) => foldAgreement(events).proposal?.terms.alsoOffLimits

  it("leave it where it is, and give up what their writer had read", () =>
    expect(asked(...both1, limit, written(["feet"], ["feet", "neck"]))).toEqual(["feet", "hands"]))

  it("give up all that was read, also where nobody wrote down what that was", () => {
    expect(asked(...both1, limit, written([], ["feet", "neck", "hands"]))).toEqual([])
    expect(asked(...both1, limit, written([]))).toEqual([])
  })

  it("take over nothing that was only being asked, or that is being given up already", () => {
    const waiting = proposed("patient", 2, { ...terms, alsoOffLimits: ["feet", "ears"] })
    const answer: AgreementEvent = { ...written(["feet"], ["feet"]), version: 3 } as AgreementEvent
    expect(asked(...both1, waiting, limit, answer)).toEqual(["feet", "hands"])
  })

  it("begin from nothing after an end", () =>
    expect(asked(...both1, limit, ended, written([], []))).toEqual([]))
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
