import { describe, expect, it } from "vitest"
import type { Relationship } from "../care-circle/relationship.ts"
import type { Grant } from "./grant.ts"
import { narrowAll, narrowGrant } from "./narrow-grant.ts"
import { type GrantWish, proposeGrant } from "./propose-grant.ts"
import { sinceHandshake } from "./since-handshake.ts"
import { hasBegun, stateOf } from "./state-of.ts"
import { day, grant, jo, okafor, place, today, user } from "./testing/amaras-circle.ts"

const now = today
const lind = place("lind", "clinician")

const wish = (part: Partial<GrantWish>): GrantWish => ({
  askerId: user("amara"),
  ownerId: user("amara"),
  relationship: jo,
  category: "goals",
  isHandshake: false,
  provenAt: now.subtract({ minutes: 2 }),
  until: null,
  reachBack: null,
  grants: [],
  now,
  ...part,
})
const given = (part: Partial<GrantWish>) => {
  const decision = proposeGrant(wish(part))
  if (decision.kind === "refused") throw new Error(decision.reason)
  return decision.grant
}
const refusedFor = (part: Partial<GrantWish>) => {
  const decision = proposeGrant(wish(part))
  return decision.kind === "refused" ? decision.reason : "granted"
}

describe("Amara shows Jo more", () => {
  it("after 24 hours, for 90 days, with the past hidden, and going still at the end", () =>
    expect(given({})).toMatchObject({
      purpose: "couple",
      validFrom: day(21),
      validUntil: day(111),
      coversFrom: day(21),
      coversUntil: null,
      atExpiry: "freeze",
    }))
  it.each(["couple_plan", "couple_log"] as const)(
    "at once where she confirms Jo and gives the first %s in the same act",
    (category) => expect(given({ category, isHandshake: true, provenAt: null }).validFrom).toEqual(now),
  )
  it("after 24 hours all the same for anything else in that act", () =>
    expect(given({ isHandshake: true }).validFrom).toEqual(day(21)))
  it("after 24 hours when it is not the first of its kind", () => {
    const ended = grant(jo, "couple_plan", { endedAt: day(7), endMode: "hide" })
    expect(given({ category: "couple_plan", isHandshake: true, grants: [ended] }).validFrom).toEqual(day(21))
  })
  it("but not once more what she shares now, though she had stopped before", () => {
    const ended = grant(jo, "goals", { endedAt: day(7), endMode: "hide" })
    expect(refusedFor({ grants: [ended, grant(jo, "goals")] })).toBe("already_shared")
  })
  it("and it is no refusal", () => expect(proposeGrant(wish({})).kind).toBe("grant"))
  it.each([0, 5])("with a proof that is %i minutes old", (minutes) =>
    expect(refusedFor({ provenAt: now.subtract({ minutes }) })).toBe("granted"),
  )
  it("until the day she names, and as far back as she was shown", () => {
    const more = given({ until: day(30), reachBack: { from: day(2), wasShown: true } })
    expect(more).toMatchObject({ validUntil: day(30), coversFrom: day(2) })
    expect(given({ reachBack: { from: null, wasShown: true } }).coversFrom).toBeNull()
  })
  it.each([
    ["a proof from six minutes ago", { provenAt: now.subtract({ minutes: 6 }) }, "proof_too_old"],
    ["no proof", { provenAt: null }, "proof_too_old"],
    ["a proof from the future", { provenAt: now.add({ seconds: 1 }) }, "proof_too_old"],
    ["an end at the beginning", { until: day(21) }, "ends_before_it_starts"],
    ["an end before the beginning", { until: now.add({ hours: 1 }) }, "ends_before_it_starts"],
    ["a past that she was not shown", { reachBack: { from: null, wasShown: false } }, "reach_back_not_shown"],
    ["what nobody can give", { category: "ratings" }, "over_ceiling"],
    ["what is shared already", { grants: [grant(jo, "goals")] }, "already_shared"],
    [
      "what is about to be shared",
      { grants: [grant(jo, "goals", { validFrom: day(21) })] },
      "already_shared",
    ],
    [
      "a link that has ended",
      { relationship: place("jo", "partner", { endedAt: day(19) }) },
      "no_relationship",
    ],
  ] as const)("but not with %s", (_words, part, reason) => expect(refusedFor(part)).toBe(reason))
})

describe("Amara gives Jo a card", () => {
  const card = {
    category: "shared_card",
    reachBack: { from: now, until: now.add({ microseconds: 1 }), wasShown: true },
  } as const
  it("after 24 hours, that one card alone, until she takes it back", () =>
    expect(given(card)).toMatchObject({
      validFrom: day(21),
      validUntil: null,
      coversFrom: now,
      coversUntil: now.add({ microseconds: 1 }),
    }))
  it("and never all that there will be", () => {
    expect(refusedFor({ ...card, reachBack: null })).toBe("one_card_at_a_time")
    expect(refusedFor({ ...card, reachBack: { from: now, wasShown: true } })).toBe("one_card_at_a_time")
  })
  it("and to Dr Okafor at once, until she takes it back", () =>
    expect(given({ ...card, relationship: okafor })).toMatchObject({ validFrom: now, validUntil: null }))
  it("and another one beside it", () =>
    expect(refusedFor({ ...card, grants: [grant(jo, "shared_card")] })).toBe("granted"))
})

describe("Amara shows Dr Okafor more", () => {
  it("at once, without an end, with the past hidden", () =>
    expect(given({ relationship: okafor, category: "ratings", provenAt: null })).toMatchObject({
      purpose: "care",
      validFrom: now,
      validUntil: null,
      coversFrom: now,
      atExpiry: "hide",
    }))
  it("again, after she had stopped", () =>
    expect(
      refusedFor({
        relationship: okafor,
        category: "ratings",
        grants: [grant(okafor, "ratings", { endedAt: day(7), endMode: "hide" })],
      }),
    ).toBe("granted"))
  it("whatever she shares of another kind, with another person, or Jo shares with the same", () => {
    const others = [
      grant(okafor, "notes"),
      grant(lind, "ratings"),
      grant(okafor, "ratings", { ownerId: user("jo") }),
    ]
    expect(refusedFor({ relationship: okafor, category: "ratings", grants: others })).toBe("granted")
  })
  it("and nobody else does it for her, or to herself", () => {
    expect(refusedFor({ askerId: user("okafor"), relationship: okafor })).toBe("not_owner")
    expect(refusedFor({ askerId: user("jo"), ownerId: user("jo") })).toBe("not_owner")
  })
})

describe("showing less is at once", () => {
  const narrow = (
    to: Relationship,
    part: Partial<Parameters<typeof narrowGrant>[0]> = {},
    of: Partial<Grant> = {},
  ) =>
    narrowGrant({
      askerId: user("amara"),
      grant: grant(to, "goals", of),
      viewerKind: to.kind,
      mode: "hide",
      now,
      ...part,
    })

  it.each([
    ["Amara hides", jo, {}, "hide"],
    ["Amara stops quietly", jo, { mode: "freeze" }, "freeze"],
    ["Jo leaves", jo, { askerId: user("jo") }, "hide"],
    ["Dr Okafor gives it back", okafor, { askerId: user("okafor") }, "hide"],
  ] as const)("%s", (_words, to, part, endMode) =>
    expect(narrow(to, part)).toEqual({ kind: "end", endedAt: now, endMode }),
  )
  it("what has not begun is taken back without a trace", () =>
    expect(narrow(jo, { mode: "freeze" }, { validFrom: day(21) })).toEqual({
      kind: "end",
      endedAt: now,
      endMode: "hide",
    }))
  it("what has gone still by time can still be hidden", () => {
    const still = { validUntil: day(10), atExpiry: "freeze" } as const
    expect(narrow(jo, {}, still)).toEqual({ kind: "end", endedAt: now, endMode: "hide" })
    expect(narrow(jo, { mode: "freeze" }, still)).toEqual({ kind: "already_ended" })
  })
  it("what she stopped quietly she can still hide, and no more than that", () => {
    const quiet = { endedAt: day(10), endMode: "freeze" } as const
    expect(narrow(jo, {}, quiet)).toEqual({ kind: "end", endedAt: now, endMode: "hide" })
    expect(narrow(jo, { mode: "freeze" }, quiet)).toEqual({ kind: "already_ended" })
  })
  it.each([
    ["ended", { endedAt: day(7), endMode: "hide" }],
    ["run out", { validUntil: day(10) }],
  ] as const)("what has %s has nothing left to end", (_words, of) =>
    expect(narrow(jo, {}, of)).toEqual({ kind: "already_ended" }),
  )
  it.each([
    ["Dr Ruiz has no say in it", jo, { askerId: user("ruiz") }, "not_yours"],
    ["stopping quietly is for partners", okafor, { mode: "freeze" }, "freeze_is_for_partners"],
    ["and the owner's to choose", jo, { mode: "freeze", askerId: user("jo") }, "freeze_is_the_owners"],
  ] as const)("%s", (_words, to, part, reason) =>
    expect(narrow(to, part)).toEqual({ kind: "refused", reason }),
  )
  it("stop sharing with Jo ends all that is left to end", () => {
    const grants = [
      grant(jo, "goals"),
      grant(jo, "couple_plan", { endedAt: day(7), endMode: "hide" }),
      grant(jo, "couple_log"),
    ]
    const endings = narrowAll(grants, { askerId: user("amara"), viewerKind: "partner", mode: "freeze", now })
    expect(endings.map(({ grantId, endMode }) => [grantId, endMode])).toEqual([
      ["with-jo-goals", "freeze"],
      ["with-jo-couple_log", "freeze"],
    ])
  })
})

describe("a grant tells its state from times alone", () => {
  it.each([
    ["scheduled", { validFrom: day(21) }],
    ["active", {}],
    ["active", { validUntil: day(21) }],
    ["expired", { validUntil: day(20) }],
    ["frozen", { validUntil: day(20), atExpiry: "freeze" }],
    ["frozen", { endedAt: day(10), endMode: "freeze" }],
    ["frozen", { validUntil: day(10), endedAt: day(10), endMode: "freeze" }],
    ["ended", { endedAt: day(10), endMode: "hide" }],
    ["ended", { endedAt: day(10), endMode: null }],
    ["ended", { validFrom: day(10), endedAt: day(10), endMode: "freeze" }],
    ["ended", { validFrom: day(21), endedAt: day(19), endMode: "freeze" }],
    ["ended", { validUntil: day(12), endedAt: day(10), endMode: "hide", atExpiry: "freeze" }],
  ] as const)("%s", (state, part) => expect(stateOf(grant(jo, "goals", part), now)).toBe(state))
})

describe("what Amara chooses before Dr Okafor has said that she is the person meant", () => {
  const confirmedLater = place("okafor", "clinician", { confirmedAt: day(12) })
  const chosen = (part: Partial<Grant> = {}) => sinceHandshake(grant(okafor, "ratings", part), confirmedLater)

  it("counts from that handshake, and what she wrote in between stays hers", () =>
    expect(chosen()).toMatchObject({ validFrom: day(12), coversFrom: day(12) }))
  it("opens the past where she chose the past", () => {
    expect(chosen({ coversFrom: null })).toMatchObject({ validFrom: day(12), coversFrom: null })
    expect(chosen({ coversFrom: day(2) })).toMatchObject({ validFrom: day(12), coversFrom: day(2) })
  })
  it("keeps a later start that she chose", () =>
    expect(chosen({ coversFrom: day(14) })).toMatchObject({ validFrom: day(12), coversFrom: day(14) }))
  it("is as it was where the handshake came first, or has not come", () => {
    const given = grant(okafor, "ratings", { validFrom: day(12), coversFrom: day(12) })
    expect(sinceHandshake(given, confirmedLater)).toBe(given)
    expect(sinceHandshake(given, place("okafor", "clinician", { confirmedAt: null }))).toBe(given)
  })
  it("never was, where it was over by then", () =>
    expect(hasBegun(chosen({ validUntil: day(11) }), today)).toBe(false))
})
