import type { RelationshipKind } from "#server/domain/consent/category.ts"
import type { Card } from "#server/domain/shared-card/card.ts"

/** One card of the owner's, as it stands with its reader. */
export type OwnCard = {
  id: string
  card: Card
  /** The owner's local day on which it was made. */
  madeOn: string
  /** Null where the reader is no longer beside her. */
  readerName: string | null
  readerKind: RelationshipKind | null
  state: "shared" | "scheduled" | "still" | "notShared"
  from: string | null
}
