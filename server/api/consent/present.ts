import type { relationship } from "#db/schema/care-circle.ts"
import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import { stateOf } from "#server/domain/consent/state-of.ts"
import { toInstant } from "../viewer.ts"
import type { GrantRow } from "./queries.ts"

const maybe = (at: string | null) => (at === null ? null : toInstant(at))

/** A row as the rules know it. The ids are branded here, where they leave their tables. */
export const grantOf = (row: GrantRow): Grant => ({
  id: row.id,
  circleId: row.circleId as CircleId,
  ownerId: row.ownerId as UserId,
  viewerId: row.viewerId as UserId,
  relationshipId: row.relationshipId as RelationshipId,
  category: row.category,
  purpose: row.purpose,
  validFrom: toInstant(row.validFrom),
  validUntil: maybe(row.validUntil),
  atExpiry: row.atExpiry,
  coversFrom: maybe(row.coversFrom),
  coversUntil: maybe(row.coversUntil),
  endedAt: maybe(row.endedAt),
  endMode: row.endMode,
  wordingVersion: row.wordingVersion,
  wordingHash: row.wordingHash,
})

export const relationshipOf = (row: typeof relationship.$inferSelect): Relationship => ({
  id: row.id as RelationshipId,
  circleId: row.circleId as CircleId,
  userId: row.personId as UserId,
  kind: row.kind,
  confirmedAt: maybe(row.confirmedAt),
  endedAt: maybe(row.endedAt),
})

const day = (at: Temporal.Instant | null, zone: string) =>
  at?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null

/** One category as the owner reads it on the Sharing page; days are hers. */
export function presentCategory(
  category: Category,
  grants: readonly Grant[],
  zone: string,
  now: Temporal.Instant,
) {
  const open = grants.find(
    (g) => g.category === category && ["active", "scheduled"].includes(stateOf(g, now)),
  )
  if (!open) return { category, state: "notShared" as const }
  const from = day(open.validFrom, zone) ?? ""
  const until = day(open.validUntil, zone)
  return stateOf(open, now) === "scheduled"
    ? { category, state: "scheduled" as const, from, until }
    : { category, state: "shared" as const, from, until, coversFrom: day(open.coversFrom, zone) }
}
