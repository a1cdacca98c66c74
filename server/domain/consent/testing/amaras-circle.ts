import type { CircleId, RelationshipId, UserId } from "../../care-circle/id.ts"
import type { Relationship } from "../../care-circle/relationship.ts"
import type { Category } from "../category.ts"
import { type AccessQuestion, decideAccess } from "../decide-access.ts"
import type { Grant } from "../grant.ts"
import type { SharedRow } from "../shared-row.ts"

// Test data names people instead of making ids; the brands hold for the product alone.
export const user = (name: string) => name as UserId
export const circle = (name: string) => name as CircleId
export const day = (n: number) => Temporal.Instant.from("2026-11-01T00:00:00Z").add({ hours: 24 * n })
export const today = day(20)

export const place = (
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
export const okafor = place("okafor", "clinician")
export const jo = place("jo", "partner")

export const grant = (to: Relationship, category: Category, part: Partial<Grant> = {}): Grant => ({
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

export const row = (part: Partial<SharedRow> = {}): SharedRow => ({
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

export type Part = Partial<Omit<AccessQuestion, "viewer">> & { asker?: string }
export const asks = (
  who: Relationship | null,
  name: string,
  category: Category,
  { asker, ...part }: Part = {},
) => {
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
export const okaforAsks = (category: Category, part: Part = {}) => asks(okafor, "okafor", category, part)
export const joAsks = (category: Category, part: Part = {}) => asks(jo, "jo", category, part)
