import fc from "fast-check"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import type { OracleGrant, OracleRow } from "./oracle.ts"

/** Instants of a small world are hours, so that bounds meet often. */
const hour = fc.integer({ min: 0, max: 12 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const end = fc.constantFrom("hide" as const, "freeze" as const)

export const people = ["amara", "okafor", "lind", "jo", "sam"] as const
export type Person = (typeof people)[number]
export const kindOf: Record<Exclude<Person, "amara">, "clinician" | "partner"> = {
  okafor: "clinician",
  lind: "clinician",
  jo: "partner",
  sam: "partner",
}

const member = (person: Exclude<Person, "amara">, ends: fc.Arbitrary<number | null>) =>
  fc.record({
    person: fc.constant(person),
    kind: fc.constant(kindOf[person]),
    confirmedAt: maybe(hour),
    endedAt: ends,
  })

const grant = (few: readonly Category[]) =>
  fc
    .record({
      owner: fc.constantFrom("amara", "amara", "amara", "jo"),
      viewer: fc.constantFrom("okafor", "lind", "jo", "jo", "sam"),
      category: fc.constantFrom(...few),
      validFrom: hour,
      lasts: maybe(fc.integer({ min: 1, max: 8 })),
      coversFrom: maybe(hour),
      coversUntil: maybe(hour),
      endedAt: maybe(hour),
      endMode: end,
      atExpiry: end,
    })
    .filter(
      (g) => g.owner !== g.viewer && isGrantable(g.category, kindOf[g.viewer as Exclude<Person, "amara">]),
    )
    .map(({ lasts, ...g }): OracleGrant => {
      const isPartner = kindOf[g.viewer as Exclude<Person, "amara">] === "partner"
      const covers =
        g.coversFrom !== null && g.coversUntil !== null && g.coversUntil < g.coversFrom
          ? { coversUntil: null }
          : {}
      return {
        ...g,
        ...covers,
        validUntil: lasts === null ? null : g.validFrom + lasts,
        endMode: g.endedAt === null ? null : isPartner ? g.endMode : "hide",
        atExpiry: isPartner ? g.atExpiry : "hide",
      }
    })

const row = (few: readonly Category[]) =>
  fc
    .record({
      category: fc.constantFrom(...few),
      owner: fc.constantFrom("amara", "amara", "amara", "jo", "okafor"),
      author: fc.constantFrom("amara", "amara", "jo", "okafor"),
      recordedAt: hour,
      later: fc.integer({ min: 0, max: 3 }),
      lasts: maybe(fc.integer({ min: 0, max: 5 })),
      withheld: fc.boolean(),
      isJoint: fc.boolean(),
    })
    .map(
      ({ later, lasts, ...r }): OracleRow => ({
        ...r,
        fromAt: r.recordedAt + later,
        toAt: lasts === null ? null : r.recordedAt + later + lasts,
      }),
    )

/** What passes between an author and an addressee, whatever is granted. */
const letter = fc
  .record({
    category: fc.constantFrom("messages", "exchange"),
    author: fc.constantFrom(...people),
    addressee: fc.constantFrom(...people),
    recordedAt: hour,
    lasts: maybe(fc.integer({ min: 0, max: 5 })),
  })
  .map(
    ({ lasts, ...l }): OracleRow => ({
      ...l,
      owner: l.author,
      fromAt: l.recordedAt,
      toAt: lasts === null ? null : l.recordedAt + lasts,
      withheld: false,
      isJoint: false,
    }),
  )

// Few categories a world, so that grants and rows meet.
const few = fc.uniqueArray(fc.constantFrom(...categories.filter((c) => c !== "messages")), {
  minLength: 1,
  maxLength: 3,
})
/** A circle with its history: members, grants, rows, a hold, and how long after the last of it we look. */
export const worldOf = (some: readonly Category[]) =>
  fc.record({
    members: fc.tuple(
      member("okafor", maybe(hour)),
      member("lind", fc.constant(null)),
      member("jo", maybe(hour)),
      member("sam", hour),
    ),
    grants: some.some((c) => c !== "clinician_notes")
      ? fc.array(grant(some.filter((c) => c !== "clinician_notes")), { maxLength: 14 })
      : fc.constant<OracleGrant[]>([]),
    rows: fc
      .tuple(fc.array(row(some), { minLength: 4, maxLength: 24 }), fc.array(letter, { maxLength: 4 }))
      .map(([rows, letters]) => [...rows, ...letters]),
    holdFrom: fc.option(hour, { nil: null, freq: 4 }),
    after: fc.integer({ min: 0, max: 6 }),
  })
export const world = few.chain(worldOf)

export type World = typeof world extends fc.Arbitrary<infer One> ? One : never
