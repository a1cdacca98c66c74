import type { RelationshipKind } from "../consent/category.ts"
import type { CircleId, RelationshipId, UserId } from "./id.ts"

/** A place in a care circle: it gives nothing before the handshake, and nothing after its end. */
export type Relationship = {
  readonly id: RelationshipId
  readonly circleId: CircleId
  readonly userId: UserId
  readonly kind: RelationshipKind
  readonly confirmedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

/** Whether the handshake has happened; an ended relationship had one too. */
export const isConfirmed = ({ confirmedAt }: Relationship, now: Temporal.Instant): boolean =>
  confirmedAt !== null && Temporal.Instant.compare(confirmedAt, now) <= 0

/** An ending that is set counts at once, whatever its time says. */
export const isActive = (relationship: Relationship, now: Temporal.Instant): boolean =>
  isConfirmed(relationship, now) && relationship.endedAt === null
