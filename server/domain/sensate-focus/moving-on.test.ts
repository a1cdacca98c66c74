import { describe, expect, it } from "vitest"
import type { AgreementEvent } from "./agreement-event.ts"
import type { Agreeing } from "./moving-on.ts"
import { active, at, both, foldAgreement, looser, paused, proposed, terms } from "./testing/amara-and-jo.ts"

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
