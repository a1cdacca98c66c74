import type { CircleId, UserId } from "../care-circle/id.ts"
import { isActive, type Relationship } from "../care-circle/relationship.ts"
import type { Category, RelationshipKind } from "./category.ts"
import { isGrantable } from "./ceiling.ts"
import { decideAccess } from "./decide-access.ts"
import type { Grant, Hold } from "./grant.ts"
import { joint, type SharedRow } from "./shared-row.ts"
import { sinceHandshake } from "./since-handshake.ts"
import { stateOf } from "./state-of.ts"
import { type Opening, whatIsOpen } from "./what-is-open.ts"

/** Somebody beside the owner who can see a block, and until when that was agreed. */
export type Seer = {
  readonly viewerId: UserId
  readonly kind: RelationshipKind
  readonly until: Temporal.Instant | null
  /** Sees it as it was then. Told on the Sharing page alone; every other line names them like anybody. */
  readonly frozenAsOf: Temporal.Instant | null
}

/** One row, or, with `row` null, whatever the owner has in the category. */
export type Block = {
  readonly circleId: CircleId
  readonly ownerId: UserId
  readonly category: Category
  readonly row: SharedRow | null
}

/** For the owner's own line. Anybody else reads fixed words, and never another reader's name. */
export const whoCanSee = (
  block: Block,
  grants: readonly Grant[],
  relationships: readonly Relationship[],
  hold: Hold | null,
  now: Temporal.Instant,
): Seer[] =>
  relationships
    .filter(({ userId, circleId }) => userId !== block.ownerId && circleId === block.circleId)
    .flatMap((relationship) => seer(block, grants, relationships, relationship, hold, now))

const seer = (
  { category, ownerId, row }: Block,
  grants: readonly Grant[],
  relationships: readonly Relationship[],
  relationship: Relationship,
  hold: Hold | null,
  now: Temporal.Instant,
): Seer[] => {
  const { userId: viewerId, kind } = relationship
  // The patient has no place beside herself; a partner's own grants end with the partner's place.
  const ownersPlaces = relationships.filter((one) => one.userId === ownerId)
  const ownerRelationship = ownersPlaces.find((one) => isActive(one, now)) ?? null
  if (ownersPlaces.length > 0 && ownerRelationship === null) return []
  const viewer = { mode: "act", userId: viewerId } as const
  const facts = { viewer, op: "read", category, relationship, ownerRelationship, grants, hold, now } as const
  const decision = row && decideAccess({ ...facts, row })
  if (category === "messages") {
    return decision?.kind === "permit" ? [{ viewerId, kind, until: null, frozenAsOf: null }] : []
  }
  if (!isActive(relationship, now) || !isGrantable(category, kind)) return []
  const between = grants
    .filter(
      (grant) =>
        grant.relationshipId === relationship.id && grant.ownerId === ownerId && grant.category === category,
    )
    .map((grant) => sinceHandshake(grant, relationship))
  const opening = whatIsOpen(between, kind === "partner" ? hold : null, now)
  if (opening.kind === "closed") return []
  // A block for two names the partner in stillness as before, so that a glance at the phone tells nothing.
  const isNamed =
    decision === null || decision.kind !== "deny" || (opening.asOf !== null && joint.includes(category))
  return isNamed ? [{ viewerId, kind, until: agreedEnd(opening, now), frozenAsOf: opening.asOf }] : []
}

/** The latest agreed end among what is open; null where one of them has none. */
const agreedEnd = (
  { grants }: Extract<Opening, { kind: "open" }>,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const open = grants.filter((grant) => stateOf(grant, now) === "active")
  return open.reduce<Temporal.Instant | null>(
    (latest, { validUntil }, place) =>
      validUntil === null || (place > 0 && latest === null)
        ? null
        : latest === null || Temporal.Instant.compare(latest, validUntil) < 0
          ? validUntil
          : latest,
    null,
  )
}
