import { isActive, isConfirmed, type Relationship } from "../care-circle/relationship.ts"
import type { Category, RelationshipKind } from "./category.ts"
import { type AccessDecision, deny, type Operation, permit } from "./decision.ts"
import type { SharedRow } from "./shared-row.ts"

/** What a person beside the patient keeps for themselves in the circle. */
const kept: Record<RelationshipKind, readonly Category[]> = {
  partner: ["reflection"],
  clinician: ["clinician_notes"],
}

/** Derived from what the patient logs, so nobody writes it by hand. */
const derived: readonly Category[] = ["adherence"]

/** One's own rows: read always, also after an ending; written while the relationship lasts. */
export const decideOwnRow = (
  row: SharedRow,
  category: Category,
  op: Operation,
  relationship: Relationship | null,
  now: Temporal.Instant,
): AccessDecision => {
  if (row.ownerId === row.patientId) {
    if (category === "clinician_notes") return deny("over_ceiling")
    if (op !== "write") return permit
    if (derived.includes(category)) return deny("over_ceiling")
    return permit
  }
  if (relationship === null || !isConfirmed(relationship, now)) return deny("no_relationship")
  if (!kept[relationship.kind].includes(category)) return deny("over_ceiling")
  return op === "write" && !isActive(relationship, now) ? deny("no_relationship") : permit
}

/** A thread belongs to its two ends: no grant opens it, and only the author writes. */
export const decideMessage = (
  row: SharedRow,
  op: Operation,
  userId: SharedRow["ownerId"],
  relationship: Relationship | null,
  now: Temporal.Instant,
): AccessDecision => {
  if (userId !== row.authorId && userId !== row.addresseeId) return deny("not_in_thread")
  if (op === "write" && userId !== row.authorId) return deny("not_yours")
  if (userId === row.patientId) return permit
  if (relationship === null || !isConfirmed(relationship, now)) return deny("no_relationship")
  if (relationship.kind === "partner") return deny("over_ceiling")
  return op === "write" && !isActive(relationship, now) ? deny("no_relationship") : permit
}
