import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { AccessQuestion } from "#server/domain/consent/decide-access.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import type { OracleGrant, OracleRow, OracleWorld } from "./oracle.ts"

const circle = "c" as CircleId
const user = (name: string) => name as UserId
const place = (person: string) => person as RelationshipId

/** Asks `decideAccess` what the oracle was asked, in its own words. `at` turns an hour of the world into an instant. */
export function asQuestion(
  world: OracleWorld,
  viewer: string,
  row: OracleRow,
  t: number,
  at: (hour: number) => Temporal.Instant,
): AccessQuestion {
  const maybe = (hour: number | null) => (hour === null ? null : at(hour))
  const relationshipOf = (person: string): Relationship | null => {
    const member = world.members.find((one) => one.person === person)
    return member
      ? {
          id: place(person),
          circleId: circle,
          userId: user(person),
          kind: member.kind,
          confirmedAt: maybe(member.confirmedAt),
          endedAt: maybe(member.endedAt),
        }
      : null
  }
  const grantOf = (grant: OracleGrant, index: number): Grant => ({
    id: String(index),
    circleId: circle,
    ownerId: user(grant.owner),
    viewerId: user(grant.viewer),
    relationshipId: place(grant.viewer),
    category: grant.category as Category, // the worlds are drawn from the closed list
    purpose: "care",
    validFrom: at(grant.validFrom),
    validUntil: maybe(grant.validUntil),
    coversFrom: maybe(grant.coversFrom),
    coversUntil: maybe(grant.coversUntil),
    atExpiry: grant.atExpiry,
    endedAt: maybe(grant.endedAt),
    endMode: grant.endMode,
    wordingVersion: "1",
    wordingHash: "x",
  })
  return {
    viewer: { mode: "act", userId: user(viewer) },
    op: "read",
    category: row.category as Category,
    relationship: relationshipOf(viewer),
    ownerRelationship: relationshipOf(row.owner),
    grants: world.grants.map(grantOf),
    hold: world.holdFrom === null ? null : { since: at(world.holdFrom) },
    now: at(t),
    row: {
      circleId: circle,
      patientId: user(world.patient),
      ownerId: user(row.owner),
      authorId: user(row.author),
      addresseeId: null,
      recordedAt: at(row.recordedAt),
      fromAt: at(row.fromAt),
      toAt: maybe(row.toAt),
      withheld: row.withheld,
      isJoint: row.isJoint,
    },
  }
}
