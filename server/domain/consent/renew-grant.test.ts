import { describe, expect, it } from "vitest"
import type { Grant } from "./grant.ts"
import { type RenewalWish, renewGrant } from "./renew-grant.ts"
import { day, grant, jo, okafor, place, today, user } from "./testing/amaras-circle.ts"
import { whatIsOpen } from "./what-is-open.ts"

const plan = (part: Partial<Grant> = {}) =>
  grant(jo, "couple_plan", { validUntil: day(30), atExpiry: "freeze", ...part })
const renewal = (grants: readonly Grant[], part: Partial<RenewalWish> = {}) =>
  renewGrant({
    askerId: user("amara"),
    ownerId: user("amara"),
    relationship: jo,
    category: "couple_plan",
    provenAt: today,
    now: today,
    grants,
    ...part,
  })
const renewed = (grants: readonly Grant[]): Grant[] => {
  const decision = renewal(grants)
  if (decision.kind === "refused") throw new Error(decision.reason)
  return decision.grants.map((draft, n) => ({ ...grant(jo, "couple_plan"), ...draft, id: `new-${n}` }))
}
const refused = (grants: readonly Grant[], part: Partial<RenewalWish> = {}) => {
  const decision = renewal(grants, part)
  return decision.kind === "refused" ? decision.reason : "renewed"
}

describe("Amara says that sharing with Jo goes on", () => {
  it("in good time: without a gap, for 90 days, with what was seen", () =>
    expect(renewed([plan()])).toMatchObject([
      {
        validFrom: day(30),
        validUntil: day(120),
        coversFrom: day(5),
        coversUntil: day(30),
        atExpiry: "freeze",
      },
      { validFrom: day(30), validUntil: day(120), coversFrom: day(30), coversUntil: null },
    ]))
  it("on the last day: after a night all the same", () =>
    expect(renewed([plan({ validUntil: day(20).add({ hours: 3 }) })])[0]).toMatchObject({
      validFrom: day(21),
    }))
  it("after it ran out: what was seen stays in sight, what came while it stood still does not", () =>
    expect(renewed([plan({ validUntil: day(15) })])).toMatchObject([
      { validFrom: day(21), coversFrom: day(5), coversUntil: day(15) },
      { validFrom: day(21), coversFrom: day(21), coversUntil: null },
    ]))
  it("a second time, with every window that was open", () => {
    const grants = [plan({ coversFrom: day(2), coversUntil: day(4) }), plan({ coversFrom: day(6) })]
    const first = plan({ validUntil: day(12), coversFrom: day(1) })
    const taken = plan({ endedAt: day(7), endMode: "hide" })
    expect(renewed([first, taken, ...grants]).map((one) => [one.coversFrom, one.coversUntil])).toEqual([
      [day(2), day(4)],
      [day(6), day(30)],
      [day(30), null],
    ])
  })
  it("of what is still there, and not of what she once shared for good and took back", () => {
    const taken = plan({ validUntil: null, endedAt: day(7), endMode: "hide" })
    expect(renewed([taken, plan()]).map((one) => one.coversUntil)).toEqual([day(30), null])
  })
  it("and it is not taken for a refusal", () => expect(renewal([plan()]).kind).toBe("grants"))
  it("and Jo's page is open at every instant of the change", () => {
    const all = [plan(), ...renewed([plan()])]
    for (const now of [day(29), day(30), day(31)])
      expect(whatIsOpen(all, null, now)).toMatchObject({ kind: "open", asOf: null })
  })
})

describe("nothing is renewed", () => {
  it.each([
    ["that is not asked about yet", [plan({ validUntil: day(40) })], {}, "nothing_to_renew"],
    ["that has no end", [plan({ validUntil: null })], {}, "nothing_to_renew"],
    ["that was never shared", [], {}, "nothing_to_renew"],
    ["that waits to begin", [plan({ validFrom: day(21) })], {}, "nothing_to_renew"],
    ["that she stopped quietly", [plan({ endedAt: day(9), endMode: "freeze" })], {}, "nothing_to_renew"],
    ["that she hid", [plan({ endedAt: day(9), endMode: "hide" })], {}, "nothing_to_renew"],
    [
      "that goes on already",
      [plan(), plan({ validFrom: day(30), validUntil: day(90) })],
      {},
      "nothing_to_renew",
    ],
    [
      "that ran out, and begins again tomorrow",
      [plan({ validUntil: day(15) }), plan({ validFrom: day(21), validUntil: day(90) })],
      {},
      "nothing_to_renew",
    ],
    ["for a clinician", [plan()], { relationship: okafor }, "nothing_to_renew"],
    [
      "of the time when Jo was here before",
      [plan({ relationshipId: place("jo-in-spring", "partner").id })],
      {},
      "nothing_to_renew",
    ],
    ["of another kind", [grant(jo, "goals", { validUntil: day(30) })], {}, "nothing_to_renew"],
    ["that Jo gives", [plan({ ownerId: user("jo") })], {}, "nothing_to_renew"],
    ["without a fresh proof", [plan()], { provenAt: null }, "proof_too_old"],
    ["by anybody else", [plan()], { askerId: user("jo") }, "not_owner"],
    [
      "after the link has ended",
      [plan()],
      { relationship: place("jo", "partner", { endedAt: day(19) }) },
      "no_relationship",
    ],
  ] as const)("%s", (_words, grants, part, reason) => expect(refused(grants, part)).toBe(reason))
})
