import { describe, expect, it } from "vitest"
import type { CircleId, RelationshipId, UserId } from "../care-circle/id.ts"
import type { Relationship } from "../care-circle/relationship.ts"
import { type Category, categories } from "./category.ts"
import { type AccessQuestion, decideAccess } from "./decide-access.ts"
import { denyReasons, type Operation, operations } from "./decision.ts"
import type { Grant } from "./grant.ts"
import type { SharedRow } from "./shared-row.ts"

// Test data names people instead of making ids; the brands hold for the product alone.
const user = (name: string) => name as UserId
const circle = (name: string) => name as CircleId
const day = (n: number) => Temporal.Instant.from("2026-11-01T00:00:00Z").add({ hours: 24 * n })
const today = day(20)

const place = (
  name: string,
  kind: "clinician" | "partner",
  part: Partial<Relationship> = {},
): Relationship => ({
  id: `with-${name}` as RelationshipId, // as above
  circleId: circle("amaras"),
  userId: user(name),
  kind,
  confirmedAt: day(0),
  endedAt: null,
  ...part,
})
const okafor = place("okafor", "clinician")
const jo = place("jo", "partner")

const grant = (to: Relationship, category: Category, part: Partial<Grant> = {}): Grant => ({
  id: `${to.id}-${category}`,
  circleId: circle("amaras"),
  ownerId: user("amara"),
  viewerId: to.userId,
  relationshipId: to.id,
  category,
  purpose: to.kind === "partner" ? "couple" : "care",
  validFrom: day(5),
  validUntil: null,
  atExpiry: "hide",
  coversFrom: day(5),
  coversUntil: null,
  endedAt: null,
  endMode: null,
  wordingVersion: "1",
  wordingHash: "",
  ...part,
})

const row = (part: Partial<SharedRow> = {}): SharedRow => ({
  circleId: circle("amaras"),
  patientId: user("amara"),
  ownerId: user("amara"),
  authorId: user("amara"),
  addresseeId: null,
  recordedAt: day(10),
  fromAt: day(10),
  toAt: null,
  withheld: false,
  isJoint: false,
  ...part,
})

type Part = Partial<Omit<AccessQuestion, "viewer">> & { asker?: string }
const asks = (who: Relationship | null, name: string, category: Category, { asker, ...part }: Part = {}) => {
  const decision = decideAccess({
    viewer: asker
      ? { mode: "preview", userId: user(name), askerId: user(asker) }
      : { mode: "act", userId: user(name) },
    op: "read",
    row: row(),
    category,
    relationship: who,
    grants: [],
    hold: null,
    now: today,
    ...part,
  })
  if (decision.kind === "deny") return decision.reason
  return decision.kind === "permit" ? "permit" : `as of ${decision.asOf}`
}
const okaforAsks = (category: Category, part: Part = {}) => asks(okafor, "okafor", category, part)
const joAsks = (category: Category, part: Part = {}) => asks(jo, "jo", category, part)

describe("without a grant", () => {
  it.each(categories)("a partner finds no %s, and a clinician neither", (category) => {
    expect(denyReasons).toContain(joAsks(category))
    expect(denyReasons).toContain(okaforAsks(category))
  })

  it("a partner without a grant is told that nothing is there", () =>
    expect(joAsks("couple_plan")).toBe("never_granted"))

  it("a grant that has not begun opens nothing yet", () =>
    expect(joAsks("goals", { grants: [grant(jo, "goals", { validFrom: day(21) })] })).toBe("scheduled"))
})

describe("without a place in the circle", () => {
  const grants = [grant(okafor, "ratings")]
  it("Dr Ruiz, who has no tie, reads nothing", () =>
    expect(asks(null, "ruiz", "ratings", { grants })).toBe("no_relationship"))
  it("nobody reads before the handshake", () => {
    expect(asks(place("okafor", "clinician", { confirmedAt: null }), "okafor", "ratings", { grants })).toBe(
      "no_relationship",
    )
    expect(
      asks(place("okafor", "clinician", { confirmedAt: day(21) }), "okafor", "ratings", { grants }),
    ).toBe("no_relationship")
  })
  it("Sam, whose link has ended, reads nothing", () =>
    expect(asks(place("sam", "partner", { endedAt: day(19) }), "sam", "couple_plan", { grants })).toBe(
      "no_relationship",
    ))
  it("a place in another circle opens none in this one", () =>
    expect(
      asks(place("okafor", "clinician", { circleId: circle("meis") }), "okafor", "ratings", { grants }),
    ).toBe("no_relationship"))
  it("somebody else's place opens none", () =>
    expect(asks(okafor, "ruiz", "ratings", { grants })).toBe("no_relationship"))
})

describe("over the ceiling nothing opens, not even by a grant that slipped in", () => {
  const never: Category[] = [
    "reflection",
    "solo_plan",
    "ratings",
    "notes",
    "outcomes",
    "medical",
    "clinician_notes",
  ]
  it.each(never)("Jo never reads Amara's %s", (category) =>
    expect(joAsks(category, { grants: [grant(jo, category)] })).toBe("over_ceiling"),
  )
  it("Dr Okafor writes no ratings", () =>
    expect(okaforAsks("ratings", { op: "write", grants: [grant(okafor, "ratings")] })).toBe("over_ceiling"))
  it("Jo reads joint practice days only", () => {
    const grants = [grant(jo, "adherence")]
    expect(joAsks("adherence", { grants })).toBe("over_ceiling")
    expect(joAsks("adherence", { grants, row: row({ isJoint: true }) })).toBe("permit")
    expect(okaforAsks("adherence", { grants: [grant(okafor, "adherence")] })).toBe("permit")
  })
})

describe("with a grant", () => {
  const grants = [grant(okafor, "ratings")]
  it.each(operations.filter((op) => op !== "write"))("Dr Okafor may %s what was recorded since", (op) =>
    expect(okaforAsks("ratings", { op, grants })).toBe("permit"),
  )
  it("what was recorded before stays hidden", () =>
    expect(okaforAsks("ratings", { grants, row: row({ recordedAt: day(4), fromAt: day(4) }) })).toBe(
      "not_covered",
    ))
  it("what was recorded at the very instant is covered, and at the end of the window is not", () => {
    const window = [grant(okafor, "ratings", { coversUntil: day(10) })]
    expect(okaforAsks("ratings", { grants: window, row: row({ recordedAt: day(5) }) })).toBe("permit")
    expect(okaforAsks("ratings", { grants: window, row: row({ recordedAt: day(10) }) })).toBe("not_covered")
  })
  it("the patient can let it reach back to the beginning", () =>
    expect(
      okaforAsks("ratings", {
        grants: [grant(okafor, "ratings", { coversFrom: null })],
        row: row({ recordedAt: day(1) }),
      }),
    ).toBe("permit"))
  it("an empty window opens nothing", () =>
    expect(okaforAsks("solo_plan", { grants: [grant(okafor, "solo_plan", { coversUntil: day(5) })] })).toBe(
      "not_covered",
    ))
  it("what Amara keeps back stays hers", () =>
    expect(okaforAsks("ratings", { grants, row: row({ withheld: true }) })).toBe("withheld"))
  it("an older version of a log is gone with its correction", () =>
    expect(okaforAsks("ratings", { grants, row: row({ toAt: day(12) }) })).toBe("older_version"))
  it.each([
    ["of another category", { category: "notes" }],
    ["to somebody else", { viewerId: user("lind") }],
    ["on a former place", { relationshipId: "with-okafor-in-spring" as RelationshipId }], // as above
    ["of somebody else's", { ownerId: user("jo") }],
    ["in another circle", { circleId: circle("meis") }],
  ] as const)("a grant %s opens nothing", (_words, part) =>
    expect(okaforAsks("ratings", { grants: [grant(okafor, "ratings", part)] })).toBe("never_granted"),
  )
  it("the end that was agreed needs no job to run", () => {
    const until = [grant(okafor, "ratings", { validUntil: today })]
    expect(okaforAsks("ratings", { grants: until })).toBe("expired")
    expect(okaforAsks("ratings", { grants: until, now: today.subtract({ nanoseconds: 1 }) })).toBe("permit")
  })
  it("an ending counts at once", () =>
    expect(
      okaforAsks("ratings", { grants: [grant(okafor, "ratings", { endedAt: today, endMode: "hide" })] }),
    ).toBe("ended"))
  it("one that is open is enough beside one that has ended", () =>
    expect(
      okaforAsks("ratings", {
        grants: [grant(okafor, "ratings", { endedAt: day(7), endMode: "hide" }), ...grants],
      }),
    ).toBe("permit"))
})

describe("standing things are covered when they were in force", () => {
  const grants = [grant(okafor, "solo_plan", { coversUntil: day(15) })]
  it.each([
    ["a plan from before that still stands", { recordedAt: day(1), fromAt: day(1) }, "permit"],
    ["a plan that ended before", { recordedAt: day(1), fromAt: day(1), toAt: day(5) }, "not_covered"],
    [
      "a plan of an earlier version, within the window",
      { recordedAt: day(1), fromAt: day(1), toAt: day(6) },
      "permit",
    ],
    ["a plan that began after the window", { recordedAt: day(15), fromAt: day(15) }, "not_covered"],
    ["a plan that was in force for no time at all", { fromAt: day(10), toAt: day(10) }, "not_covered"],
  ] as const)("%s", (_words, part, expected) =>
    expect(okaforAsks("solo_plan", { grants, row: row(part) })).toBe(expected),
  )
  it("without bounds all of it is", () =>
    expect(okaforAsks("goals", { grants: [grant(okafor, "goals", { coversFrom: null })] })).toBe("permit"))
})

describe("frozen: Jo keeps what was visible at that instant", () => {
  const frozenAt = day(12)
  const grants = [grant(jo, "couple_log", { endedAt: frozenAt, endMode: "freeze" })]
  const asOf = `as of ${frozenAt}`
  it.each([
    ["a session from before, opened or not", {}, asOf],
    ["a session that was added since", { recordedAt: day(13), fromAt: day(13) }, "not_covered"],
    ["the version from before a correction", { toAt: day(14) }, asOf],
    ["the correction itself", { fromAt: day(14) }, "not_covered"],
    ["a version that was gone by then", { toAt: frozenAt }, "older_version"],
    ["what was kept back then", { withheld: true }, "withheld"],
    ["what Jo wrote since", { authorId: user("jo"), recordedAt: day(13), fromAt: day(13) }, "permit"],
  ] as const)("%s", (_words, part, expected) =>
    expect(joAsks("couple_log", { grants, row: row(part) })).toBe(expected),
  )

  it("a grant that runs out goes still by default", () =>
    expect(
      joAsks("couple_log", {
        grants: [grant(jo, "couple_log", { validUntil: day(12), atExpiry: "freeze" })],
      }),
    ).toBe(asOf))
  it("Amara can still hide what time has left standing", () =>
    expect(
      joAsks("couple_log", {
        grants: [
          grant(jo, "couple_log", {
            validUntil: day(12),
            atExpiry: "freeze",
            endedAt: day(13),
            endMode: "hide",
          }),
        ],
      }),
    ).toBe("ended"))
  it("stopping quietly later than the agreed end shows nothing again", () =>
    expect(
      joAsks("couple_log", {
        grants: [grant(jo, "couple_log", { validUntil: day(12), endedAt: day(13), endMode: "freeze" })],
      }),
    ).toBe("expired"))
  it("the ending that came last decides, and at the same instant the one that hides", () => {
    const hidden = (at: Temporal.Instant) => grant(jo, "couple_log", { endedAt: at, endMode: "hide" })
    expect(joAsks("couple_log", { grants: [...grants, hidden(day(13))] })).toBe("ended")
    expect(joAsks("couple_log", { grants: [hidden(day(11)), ...grants] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [...grants, hidden(day(11))] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [...grants, hidden(frozenAt)] })).toBe("ended")
    expect(joAsks("couple_log", { grants: [hidden(frozenAt), ...grants] })).toBe("ended")
  })
  it("a wish taken back before it began leaves everything as it was", () => {
    const takenBack = grant(jo, "couple_log", { validFrom: day(15), endedAt: day(14), endMode: "hide" })
    expect(joAsks("couple_log", { grants: [...grants, takenBack] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [takenBack] })).toBe("never_granted")
  })
})

describe("a safety hold keeps partners still and nobody else", () => {
  const hold = { since: day(12) }
  it("Jo sees what was visible then, and nothing newer", () => {
    const grants = [grant(jo, "couple_log")]
    expect(joAsks("couple_log", { grants, hold })).toBe(`as of ${day(12)}`)
    expect(joAsks("couple_log", { grants, hold, row: row({ recordedAt: day(13), fromAt: day(13) }) })).toBe(
      "not_covered",
    )
  })
  it("what was frozen before stays as it was then", () =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [grant(jo, "couple_log", { endedAt: day(11), endMode: "freeze" })],
      }),
    ).toBe(`as of ${day(11)}`))
  it("what was opened since stays shut", () =>
    expect(joAsks("couple_log", { hold, grants: [grant(jo, "couple_log", { validFrom: day(13) })] })).toBe(
      "not_covered",
    ))
  it("what Amara hides meanwhile is hidden, also when she shares again since", () => {
    const hidden = grant(jo, "couple_log", { endedAt: day(14), endMode: "hide" })
    expect(joAsks("couple_log", { hold, grants: [hidden] })).toBe("ended")
    expect(
      joAsks("couple_log", { hold, grants: [hidden, grant(jo, "couple_log", { validFrom: day(15) })] }),
    ).toBe("not_covered")
  })
  it("Dr Okafor reads on", () =>
    expect(okaforAsks("ratings", { hold, grants: [grant(okafor, "ratings")] })).toBe("permit"))
})

describe("writing", () => {
  const mine = row({ authorId: user("jo") })
  it.each([
    ["answers in the plan for two", "couple_plan", mine, "permit"],
    ["changes nobody else's event", "couple_plan", row(), "not_yours"],
    ["writes into no other category", "goals", mine, "over_ceiling"],
  ] as const)("Jo %s", (_words, category, of, expected) =>
    expect(joAsks(category, { op: "write", row: of, grants: [grant(jo, category)] })).toBe(expected),
  )
  it("Jo's answer is taken in stillness too, and not after an ending", () => {
    expect(
      joAsks("couple_plan", {
        op: "write",
        row: mine,
        grants: [grant(jo, "couple_plan", { endedAt: day(12), endMode: "freeze" })],
      }),
    ).toBe("permit")
    expect(
      joAsks("couple_plan", {
        op: "write",
        row: mine,
        grants: [grant(jo, "couple_plan", { endedAt: day(12), endMode: "hide" })],
      }),
    ).toBe("ended")
  })
  it("Dr Okafor writes goals that she authors, and leaves Amara's alone", () => {
    const grants = [grant(okafor, "goals")]
    expect(okaforAsks("goals", { op: "write", grants, row: row({ authorId: user("okafor") }) })).toBe(
      "permit",
    )
    expect(okaforAsks("goals", { op: "write", grants })).toBe("not_yours")
  })
  it("Jo exports what Jo authored and nothing else", () => {
    const grants = [grant(jo, "couple_log")]
    expect(joAsks("couple_log", { op: "export", grants, row: mine })).toBe("permit")
    expect(joAsks("couple_log", { op: "export", grants })).toBe("not_yours")
  })
})

describe("one's own", () => {
  const amara = (category: Category, op: Operation = "read") => asks(null, "amara", category, { op })
  it("Amara reads and writes her own, except what is derived", () => {
    expect(amara("ratings")).toBe("permit")
    expect(amara("ratings", "write")).toBe("permit")
    expect(amara("adherence")).toBe("permit")
    expect(amara("adherence", "write")).toBe("over_ceiling")
    expect(amara("clinician_notes")).toBe("over_ceiling")
  })
  it("Jo's reflection is Jo's: Amara does not read it, and Dr Okafor only by Jo's own grant", () => {
    const jos = row({ ownerId: user("jo"), authorId: user("jo") })
    const grants = [grant(okafor, "reflection", { ownerId: user("jo") })]
    expect(joAsks("reflection", { row: jos })).toBe("permit")
    expect(asks(null, "amara", "reflection", { row: jos })).toBe("no_relationship")
    expect(okaforAsks("reflection", { row: jos, grants, ownerRelationship: jo })).toBe("permit")
    expect(
      okaforAsks("reflection", { row: jos, grants: [grant(okafor, "reflection")], ownerRelationship: jo }),
    ).toBe("never_granted")
  })
  it.each([
    ["has ended", place("jo", "partner", { endedAt: day(19) })],
    ["is somebody else's", place("sam", "partner")],
    ["is in another circle", place("jo", "partner", { circleId: circle("meis") })],
    ["is unknown", null],
    ["was not said", undefined],
  ])("Jo's grant to Dr Okafor ends with Jo's own place: when it %s", (_words, ownerRelationship) =>
    expect(
      okaforAsks("reflection", {
        row: row({ ownerId: user("jo") }),
        grants: [grant(okafor, "reflection", { ownerId: user("jo") })],
        ownerRelationship,
      }),
    ).toBe("no_relationship"),
  )
  it("Sam keeps reading an own archive, and adds nothing to it", () => {
    const sam = place("sam", "partner", { endedAt: day(19) })
    const own = row({ ownerId: user("sam"), authorId: user("sam") })
    expect(asks(sam, "sam", "reflection", { row: own })).toBe("permit")
    expect(asks(sam, "sam", "reflection", { row: own, op: "write" })).toBe("no_relationship")
    expect(asks(null, "sam", "reflection", { row: own })).toBe("no_relationship")
    expect(asks(place("sam", "partner", { confirmedAt: null }), "sam", "reflection", { row: own })).toBe(
      "no_relationship",
    )
  })
  it("a clinician's notes are theirs, and a partner keeps nothing but reflections", () => {
    const notes = row({ ownerId: user("okafor"), authorId: user("okafor") })
    expect(okaforAsks("clinician_notes", { row: notes })).toBe("permit")
    expect(okaforAsks("clinician_notes", { row: notes, op: "write" })).toBe("permit")
    expect(joAsks("ratings", { row: row({ ownerId: user("jo") }) })).toBe("over_ceiling")
  })
})

describe("the thread between Amara and Dr Okafor", () => {
  const note = row({ authorId: user("okafor"), addresseeId: user("amara") })
  it.each([
    ["Dr Okafor reads it", okafor, "okafor", "read", "permit"],
    ["Dr Okafor writes it", okafor, "okafor", "write", "permit"],
    ["Amara reads it", null, "amara", "read", "permit"],
    ["Amara does not change Dr Okafor's words", null, "amara", "write", "not_yours"],
    ["Lena Lind is not in it", place("lind", "clinician"), "lind", "read", "not_in_thread"],
    ["a stranger is not either", null, "okafor", "read", "no_relationship"],
    [
      "before the handshake there is none",
      place("okafor", "clinician", { confirmedAt: null }),
      "okafor",
      "read",
      "no_relationship",
    ],
    [
      "a former therapist keeps reading",
      place("okafor", "clinician", { endedAt: day(19) }),
      "okafor",
      "read",
      "permit",
    ],
    [
      "a former therapist writes no more",
      place("okafor", "clinician", { endedAt: day(19) }),
      "okafor",
      "write",
      "no_relationship",
    ],
    ["no partner has one", place("okafor", "partner"), "okafor", "read", "over_ceiling"],
  ] as const)("%s", (_words, who, name, op, expected) =>
    expect(asks(who, name, "messages", { op, row: note })).toBe(expected),
  )
})

describe("see as: Amara looks through Jo's eyes", () => {
  const grants = [grant(jo, "couple_log")]
  it("and sees what Jo would", () => {
    expect(joAsks("couple_log", { asker: "amara", grants })).toBe("permit")
    expect(joAsks("goals", { asker: "amara", grants })).toBe("never_granted")
  })
  it("but none of what is Jo's own", () =>
    expect(joAsks("reflection", { asker: "amara", row: row({ ownerId: user("jo") }) })).toBe("not_yours"))
  it("and no thread", () =>
    expect(okaforAsks("messages", { asker: "amara", row: row({ authorId: user("okafor") }) })).toBe(
      "not_yours",
    ))
  it.each(["write", "export"] as const)("and can't %s", (op) =>
    expect(joAsks("couple_log", { asker: "amara", op, grants })).toBe("preview_only_reads"),
  )
})

it("denies what it can't understand", () => {
  // A row that no type would let through, as it may come from outside.
  const broken = { ...row(), recordedAt: undefined } as unknown as SharedRow
  expect(okaforAsks("ratings", { row: broken, grants: [grant(okafor, "ratings")] })).toBe("unclear")
  // So may a category of tomorrow.
  expect(okaforAsks("horoscope" as Category)).toBe("unclear")
})
