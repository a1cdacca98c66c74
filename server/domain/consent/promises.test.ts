import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Relationship } from "../care-circle/relationship.ts"
import { type Category, categories } from "./category.ts"
import { isGrantable } from "./ceiling.ts"
import { type AccessQuestion, decideAccess } from "./decide-access.ts"
import { operations } from "./decision.ts"
import type { Grant, Hold } from "./grant.ts"
import { narrowGrant } from "./narrow-grant.ts"
import { proposeGrant } from "./propose-grant.ts"
import { day, grant, jo, okafor, row, today, user } from "./testing/amaras-circle.ts"

// Few days, so that bounds meet often.
const someDay = fc.integer({ min: 0, max: 12 }).map(day)
const maybe = fc.option(someDay, { nil: null, freq: 2 })
const mode = fc.constantFrom("hide" as const, "freeze" as const)
const who = fc.constantFrom(jo, okafor)

const someGrant = (to: Relationship, category: Category) =>
  fc
    .record({
      validFrom: someDay,
      validUntil: maybe,
      atExpiry: mode,
      coversFrom: maybe,
      coversUntil: maybe,
      endedAt: maybe,
      endMode: mode,
    })
    .map((part): Grant => {
      const isPartner = to.kind === "partner"
      const atExpiry = isPartner ? part.atExpiry : "hide"
      const endMode = part.endedAt === null ? null : isPartner ? part.endMode : "hide"
      return grant(to, category, { ...part, atExpiry, endMode })
    })
    .filter(
      ({ validFrom, validUntil }) =>
        validUntil === null || Temporal.Instant.compare(validFrom, validUntil) < 0,
    )

const someRow = fc
  .record({
    recordedAt: someDay,
    later: fc.nat(3),
    lasts: fc.option(fc.nat(5), { nil: null }),
    withheld: fc.boolean(),
    isJoint: fc.boolean(),
  })
  .map(({ recordedAt, later, lasts, ...part }) => {
    const fromAt = recordedAt.add({ hours: 24 * later })
    return row({
      ...part,
      recordedAt,
      fromAt,
      toAt: lasts === null ? null : fromAt.add({ hours: 24 * lasts }),
    })
  })

const someHold = fc.option(
  someDay.map((since): Hold => ({ since })),
  { nil: null, freq: 3 },
)

const world = fc
  .record({ to: who, category: fc.constantFrom(...categories) })
  .filter(({ to, category }) => isGrantable(category, to.kind))
  .chain(({ to, category }) =>
    fc.record({
      to: fc.constant(to),
      category: fc.constant(category),
      grants: fc.array(someGrant(to, category), { minLength: 1, maxLength: 5 }),
      row: someRow,
      hold: someHold,
      op: fc.constantFrom(...operations),
    }),
  )
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const decide = ({ to, ...facts }: World, now: Temporal.Instant, more: Partial<AccessQuestion> = {}) =>
  decideAccess({ ...facts, viewer: { mode: "act", userId: to.userId }, relationship: to, now, ...more })

const runs = { numRuns: 2000 }

describe("the promises, for any history", () => {
  it("showing less never shows more", () => {
    fc.assert(
      fc.property(world, fc.nat(4), mode, fc.nat(3), (before, which, how, later) => {
        const chosen = before.grants[which % before.grants.length]
        if (chosen === undefined) return
        const now = day(13)
        const ending = narrowGrant({
          askerId: user("amara"),
          grant: chosen,
          viewerKind: before.to.kind,
          mode: how,
          now,
        })
        if (ending.kind !== "end") return
        // Stillness keeps the version of its instant, which an edit takes from those who go on: no more, but older.
        if (how === "freeze" && before.row.toAt !== null) return
        const after = {
          ...before,
          grants: before.grants.map((one) => (one === chosen ? { ...one, ...ending } : one)),
        }
        const then = now.add({ hours: 24 * later })
        if (decide(before, then).kind === "deny") expect(decide(after, then).kind).toBe("deny")
      }),
      runs,
    )
  })

  it("after everything was hidden, nothing is seen", () => {
    fc.assert(
      fc.property(world, fc.nat(3), (before, later) => {
        const grants = before.grants.map((one) => ({
          ...one,
          endedAt: one.endedAt ?? day(13),
          endMode: "hide" as const,
        }))
        expect(decide({ ...before, grants }, day(13 + later)).kind).toBe("deny")
      }),
      runs,
    )
  })

  it("a wish taken back before it begins can't be noticed", () => {
    fc.assert(
      fc.property(world, fc.nat(5), (before, later) => {
        const takenBack = grant(before.to, before.category, {
          validFrom: day(14),
          endedAt: day(13),
          endMode: "hide",
        })
        const now = day(13 + later)
        const seen = (grants: readonly Grant[]) => decide({ ...before, grants: [...grants] }, now)
        expect(seen([...before.grants, takenBack])).toEqual(seen(before.grants))
      }),
      runs,
    )
  })

  it("what is kept back is seen by nobody, and a stranger sees nothing", () => {
    fc.assert(
      fc.property(world, (some) => {
        const kept = { ...some.row, withheld: true }
        if (some.op !== "write") expect(decide({ ...some, row: kept }, day(13)).kind).toBe("deny")
        expect(decide(some, day(13), { relationship: null })).toEqual({
          kind: "deny",
          reason: "no_relationship",
        })
        expect(decide(some, day(13), { relationship: { ...some.to, endedAt: day(13) } }).kind).toBe("deny")
      }),
      runs,
    )
  })

  it("under a hold, what is newer is never seen by a partner, and the view does not move", () => {
    fc.assert(
      fc.property(world, fc.nat(6), (some, later) => {
        const held = { ...some, to: jo, hold: { since: day(8) }, op: "read" as const }
        if (!isGrantable(held.category, "partner")) return
        const grants = some.grants.map((one) => ({ ...one, viewerId: jo.userId, relationshipId: jo.id }))
        const decision = decide({ ...held, grants }, day(13 + later))
        if (decision.kind === "deny") return
        expect(decision.kind).toBe("frozen")
        expect(Temporal.Instant.compare(held.row.fromAt, day(8))).toBeLessThanOrEqual(0)
      }),
      runs,
    )
  })

  it("no wish opens anything over the ceiling, or the past that nobody chose", () => {
    fc.assert(
      fc.property(
        who,
        fc.constantFrom(...categories),
        fc.boolean(),
        fc.array(fc.constantFrom(...categories)),
        (to, category, isHandshake, earlier) => {
          const grants = earlier.map((one) => grant(to, one, { endedAt: day(6), endMode: "hide" }))
          const decision = proposeGrant({
            askerId: user("amara"),
            ownerId: user("amara"),
            relationship: to,
            category,
            isHandshake,
            provenAt: today,
            until: null,
            reachBack: null,
            grants,
            now: today,
          })
          const isGiven = isGrantable(category, to.kind) && category !== "shared_card" // cards go one by one
          expect(decision.kind).toBe(isGiven ? "grant" : "refused")
          if (decision.kind === "refused") return
          const old = row({ recordedAt: day(19), fromAt: day(19), toAt: today, isJoint: true })
          const given = [...grants, grant(to, category, decision.grant)]
          for (const hours of [0, 24, 48]) {
            expect(
              decide({ to, category, grants: given, row: old, hold: null, op: "read" }, today.add({ hours }))
                .kind,
            ).toBe("deny")
          }
        },
      ),
      runs,
    )
  })
})
