import type { RelationshipKind } from "../consent/category.ts"
import type { CircleId, RelationshipId, UserId } from "./id.ts"

/** A place in a care circle, from the handshake until it ends: `[fromAt, endedAt)`. */
export type Relationship = {
  readonly id: RelationshipId
  readonly circleId: CircleId
  readonly userId: UserId
  readonly kind: RelationshipKind
  readonly fromAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

/** An ending that is set counts at once, whatever its time says. */
export const isActive = (relationship: Relationship, now: Temporal.Instant): boolean =>
  relationship.endedAt === null && Temporal.Instant.compare(relationship.fromAt, now) <= 0
