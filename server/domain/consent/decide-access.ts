import { isActive, type Relationship } from "../care-circle/relationship.ts"
import type { Category, RelationshipKind } from "./category.ts"
import { ceiling } from "./ceiling.ts"
import { covers } from "./covers.ts"
import {
  type AccessDecision,
  type DenyReason,
  deny,
  frozen,
  type Operation,
  permit,
  type Viewer,
} from "./decision.ts"
import type { Grant, Hold } from "./grant.ts"
import { isAtOrBefore, isBefore } from "./instant.ts"
import { decideMessage, decideOwnRow } from "./own-row.ts"
import { joint, type SharedRow, withHistory } from "./shared-row.ts"
import { sinceHandshake } from "./since-handshake.ts"
import { type Opening, whatIsOpen } from "./what-is-open.ts"

export type AccessQuestion = {
  readonly viewer: Viewer
  readonly op: Operation
  readonly row: SharedRow
  readonly category: Category
  /** The viewer's place in the circle; null for the patient and for strangers. */
  readonly relationship: Relationship | null
  /** The owner's own place in the circle, where the owner is not the patient. */
  readonly ownerRelationship?: Relationship | null
  readonly grants: readonly Grant[]
  readonly hold: Hold | null
  readonly now: Temporal.Instant
}

/** Consent.md section 4. Total: what can't be decided is denied. It explains; the database decides. */
export const decideAccess = (question: AccessQuestion): AccessDecision => {
  try {
    return decide(question)
  } catch {
    return deny("unclear")
  }
}

const decide = (question: AccessQuestion): AccessDecision => {
  const { viewer, op, row, category, relationship, now } = question
  if (viewer.mode === "preview") {
    if (op === "write" || op === "export") return deny("preview_only_reads")
    if (row.ownerId !== viewer.askerId || category === "messages") return deny("not_yours")
  } else {
    if (category === "messages") return decideMessage(row, op, viewer.userId, relationship, now)
    if (row.ownerId === viewer.userId) return decideOwnRow(row, category, op, relationship, now)
  }
  if (!isPlaceOf(relationship, question)) return deny("no_relationship")
  const limit = overCeiling(question, relationship.kind)
  if (limit !== null) return deny(limit)
  const isPartner = relationship.kind === "partner"
  const opening = whatIsOpen(grantsBetween(question, relationship), isPartner ? question.hold : null, now)
  if (opening.kind === "closed") return deny(opening.reason)
  if (op === "write") return permit
  // In stillness too, people see what they go on to say; else they would notice that time stands still.
  if (joint.includes(category) && row.authorId === viewer.userId && row.toAt === null) return permit
  return decideGranted(row, category, opening)
}

const isPlaceOf = (
  relationship: Relationship | null,
  { viewer, row, ownerRelationship, now }: AccessQuestion,
): relationship is Relationship => {
  if (relationship === null || !isActive(relationship, now)) return false
  if (relationship.circleId !== row.circleId || relationship.userId !== viewer.userId) return false
  if (row.ownerId === row.patientId) return true
  return (
    ownerRelationship != null &&
    ownerRelationship.circleId === row.circleId &&
    ownerRelationship.userId === row.ownerId &&
    isActive(ownerRelationship, now)
  )
}

/** What no grant can open, by kind, category and operation; a partner writes and exports only what they author. */
const overCeiling = (
  { category, op, row, viewer }: AccessQuestion,
  kind: RelationshipKind,
): DenyReason | null => {
  const limit = ceiling[category][kind]
  if (limit === "none") return "over_ceiling"
  const isAuthor = row.authorId === viewer.userId
  if (kind === "partner") {
    if (category === "adherence" && !row.isJoint) return "over_ceiling"
    if (op === "write" && !joint.includes(category)) return "over_ceiling"
    return (op === "write" || op === "export") && !isAuthor ? "not_yours" : null
  }
  if (op === "write" && limit !== "readWrite") return "over_ceiling"
  return op === "write" && !isAuthor ? "not_yours" : null
}

const grantsBetween = ({ row, viewer, category, grants }: AccessQuestion, relationship: Relationship) =>
  grants
    .filter(
      (grant) =>
        grant.circleId === row.circleId &&
        grant.ownerId === row.ownerId &&
        grant.viewerId === viewer.userId &&
        grant.relationshipId === relationship.id &&
        grant.category === category,
    )
    .map((grant) => sinceHandshake(grant, relationship))

const decideGranted = (
  row: SharedRow,
  category: Category,
  { grants, asOf }: Extract<Opening, { kind: "open" }>,
): AccessDecision => {
  if (row.withheld) return deny("withheld")
  if (asOf !== null && isBefore(asOf, row.fromAt)) return deny("not_covered")
  const isClosed = row.toAt !== null && (asOf === null || isAtOrBefore(row.toAt, asOf))
  if (isClosed && !withHistory.includes(category)) return deny("older_version")
  if (!grants.some((grant) => covers(grant, row, category))) return deny("not_covered")
  return asOf === null ? permit : frozen(asOf)
}
