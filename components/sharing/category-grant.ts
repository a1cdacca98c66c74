import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"

/** What one person may see of one category, as the owner reads it. Days are local days of the owner. */
export type CategoryGrant =
  | { category: Category; state: "notShared" }
  | { category: Category; state: "scheduled"; from: string; until: string | null }
  | { category: Category; state: "shared"; from: string; until: string | null; coversFrom: string | null }

export type PersonSharedWith = {
  relationshipId: string
  name: string
  kind: RelationshipKind
}

/** The last day that is chosen. The first is when the server begins it: at once, or after the wait. */
export type GrantDays = { category: Category; until: string | null }
