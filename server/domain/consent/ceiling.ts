import type { Category, RelationshipKind } from "./category.ts"

/** What a grant can open at the most; `none` cannot be granted at all, even by the owner. */
export type Ceiling = "none" | "read" | "readWrite"

/**
 * The ceiling by category and kind of relationship. A grant that can be extorted must not exist,
 * so what is `none` here is never offered, and the database refuses it as well.
 */
export const ceiling: Record<Category, Record<RelationshipKind, Ceiling>> = {
  couple_plan: { clinician: "readWrite", partner: "read" },
  couple_log: { clinician: "read", partner: "read" },
  reflection: { clinician: "read", partner: "none" },
  solo_plan: { clinician: "readWrite", partner: "none" },
  adherence: { clinician: "read", partner: "read" },
  trainer_step: { clinician: "read", partner: "read" },
  ratings: { clinician: "read", partner: "none" },
  notes: { clinician: "read", partner: "none" },
  goals: { clinician: "readWrite", partner: "read" },
  outcomes: { clinician: "read", partner: "none" },
  medical: { clinician: "readWrite", partner: "none" },
  messages: { clinician: "none", partner: "none" },
  clinician_notes: { clinician: "none", partner: "none" },
  shared_card: { clinician: "read", partner: "read" },
}

export const isGrantable = (category: Category, kind: RelationshipKind): boolean =>
  ceiling[category][kind] !== "none"
