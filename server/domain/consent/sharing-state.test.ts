import { describe, expect, it } from "vitest"
import type { Grant } from "./grant.ts"
import { asIfNotStopped, sharingState } from "./sharing-state.ts"
import { day, grant, jo, okafor, today } from "./testing/amaras-circle.ts"

const goals = (part: Partial<Grant> = {}, id = "g") => ({ ...grant(jo, "goals", part), id })
const toJo = (...grants: Grant[]) => sharingState(grants, "partner", today)
const still = { atExpiry: "freeze" } as const

describe("Amara reads on her Sharing page that her goals are", () => {
  it.each([
    ["not shared", []],
    ["not shared, after she hid them", [goals({ endedAt: day(9), endMode: "hide" })]],
    [
      "not shared, after she stopped quietly and then hid them",
      [goals({ endedAt: day(9), endMode: "hide", ...still })],
    ],
  ] as const)("%s", (_words, grants) => expect(toJo(...grants)).toEqual({ kind: "notShared" }))

  it("about to be shared", () => {
    const next = goals({ validFrom: day(21) })
    expect(toJo(next)).toEqual({ kind: "scheduled", grant: next })
  })
  it("shared, and not asked about while the end is far", () => {
    const open = goals({ validUntil: day(35), ...still })
    expect(toJo(open)).toEqual({ kind: "shared", grant: open, next: null, asksRenewal: false })
  })
  it.each([34, 21])("shared, and asks whether it goes on after day %i", (n) =>
    expect(toJo(goals({ validUntil: day(n), ...still }))).toMatchObject({ asksRenewal: true }),
  )
  it("shared without an end, and never asks", () =>
    expect(toJo(goals())).toMatchObject({ asksRenewal: false }))
  it("shared, and no longer asks once it was answered", () => {
    const next = goals({ validFrom: day(25) }, "next")
    const grants = [goals({ validUntil: day(25), ...still }), next]
    expect(toJo(...grants)).toMatchObject({ kind: "shared", next, asksRenewal: false })
  })
  it("shared with the days of the grant that lasts longest", () => {
    const [short, long, open] = [
      goals({ validUntil: day(25) }),
      goals({ validUntil: day(30) }, "long"),
      goals(),
    ]
    expect(toJo(short, long)).toMatchObject({ grant: long })
    expect(toJo(long, short)).toMatchObject({ grant: long })
    expect(toJo(long, open)).toMatchObject({ grant: open })
    expect(toJo(open, long)).toMatchObject({ grant: open })
  })
  it("shared as one of two that last as long", () => {
    const [one, other] = [goals({ validUntil: day(30) }), goals({ validUntil: day(30) }, "other")]
    expect(toJo(one, other)).toMatchObject({ grant: one })
    const [open, again] = [goals(), goals({}, "again")]
    expect(toJo(open, again)).toMatchObject({ grant: open })
  })
  it("still by her own word where she stopped before the days ran out", () =>
    expect(toJo(goals({ validUntil: day(30), endedAt: day(9), endMode: "freeze" }))).toMatchObject({
      kind: "still",
      since: day(9),
      by: "person",
    }))
  it("still since she stopped quietly", () =>
    expect(toJo(goals({ endedAt: day(9), endMode: "freeze" }))).toMatchObject({
      kind: "still",
      since: day(9),
      by: "person",
      next: null,
    }))
  it("still since the days ran out", () =>
    expect(toJo(goals({ validUntil: day(12), ...still }))).toMatchObject({
      kind: "still",
      since: day(12),
      by: "time",
    }))
})

it("reads for whoever holds her telephone as if she had not stopped quietly, and says what she hid", () => {
  const open = goals({ validUntil: day(25), ...still })
  const next = goals({ validFrom: day(25) }, "next")
  const stopped = { endedAt: day(19), endMode: "freeze" } as const
  const quietly = [
    { ...open, ...stopped },
    { ...next, ...stopped },
  ]
  expect(asIfNotStopped(quietly)).toEqual([open, next])
  const hidden = goals({ endedAt: day(9), endMode: "hide" })
  expect(asIfNotStopped([hidden])).toEqual([hidden])
})

it("asks nothing about a clinician, whose grant simply ends", () => {
  const ends = grant(okafor, "ratings", { validUntil: day(22) })
  expect(sharingState([ends], "clinician", today)).toMatchObject({ kind: "shared", asksRenewal: false })
})
