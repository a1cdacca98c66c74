import type { RelationshipKind } from "../consent/category.ts"
import type { Grant } from "../consent/grant.ts"
import { type SharingState, sharingState } from "../consent/sharing-state.ts"

/** A card is read under a grant that covers its own instant alone; nothing of before, nothing of after. */
export const windowOf = (recordedAt: Temporal.Instant) => ({
  from: recordedAt,
  until: recordedAt.add({ microseconds: 1 }),
  wasShown: true,
})

/** The grant that was given with a card; null where none is kept. */
export const grantOfCard = (recordedAt: Temporal.Instant, grants: readonly Grant[]): Grant | null =>
  grants.find(({ category, coversFrom }) => category === "shared_card" && coversFrom?.equals(recordedAt)) ??
  null

/** How a card stands with its reader, as its owner reads it. */
export const cardState = (
  grant: Grant | null,
  kind: RelationshipKind,
  now: Temporal.Instant,
): SharingState["kind"] => (grant === null ? "notShared" : sharingState([grant], kind, now).kind)
