import type { relationship } from "#db/schema/care-circle.ts"
import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import type { SharingState } from "#server/domain/consent/sharing-state.ts"
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

const dayIn = (at: Temporal.Instant | null, zone: string) =>
  at?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null

/** The last day on which it counts: an end at midnight is the evening before. */
export const lastDayIn = (end: Temporal.Instant | null, zone: string) =>
  dayIn(end?.subtract({ nanoseconds: 1 }) ?? null, zone)

export type SharedCategory = ReturnType<typeof presentCategory>

/**
 * One category as the owner reads it on the Sharing page; days are hers. Without a fresh proof it is given as if nothing
 * had been stopped quietly, and what time left standing reads as shared too: the telephone may be in the partner's hand.
 */
export function presentCategory(
  category: Category,
  state: SharingState,
  { zone, now, isExact }: { zone: string; now: Temporal.Instant; isExact: boolean },
) {
  if (state.kind === "notShared") return { category, state: "notShared" as const }
  const { grant } = state
  const from = dayIn(grant.validFrom, zone) ?? ""
  const until = lastDayIn(grant.validUntil, zone)
  if (state.kind === "scheduled") return { category, state: "scheduled" as const, from, until }
  const goesOn = state.next ? lastDayIn(state.next.validUntil, zone) : null
  const begins = state.next ? dayIn(state.next.validFrom, zone) : null
  if (state.kind === "still" && isExact) {
    const since = dayIn(state.since, zone) ?? ""
    return { category, state: "still" as const, since, by: state.by, begins }
  }
  const isAhead = grant.validUntil !== null && Temporal.Instant.compare(now, grant.validUntil) < 0
  return {
    category,
    state: "shared" as const,
    from,
    until: isAhead ? until : null,
    coversFrom: dayIn(grant.coversFrom, zone),
    asksRenewal: state.kind === "shared" && state.asksRenewal,
    goesOn,
  }
}
