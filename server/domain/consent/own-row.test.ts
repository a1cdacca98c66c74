import { describe, expect, it } from "vitest"
import type { Category } from "./category.ts"
import type { Operation } from "./decision.ts"
import type { SharedRow } from "./shared-row.ts"
import {
  asks,
  circle,
  day,
  grant,
  jo,
  joAsks,
  okafor,
  okaforAsks,
  place,
  row,
  user,
} from "./testing/amaras-circle.ts"

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
  it("Dr Okafor goes on with a goal of hers that her days do not open to read", () => {
    const part = {
      grants: [grant(okafor, "goals", { coversUntil: day(8) })],
      row: row({ authorId: user("okafor") }),
    }
    expect(okaforAsks("goals", { ...part, op: "write" })).toBe("permit")
    expect(okaforAsks("goals", part)).toBe("not_covered")
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
