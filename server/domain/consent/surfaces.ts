import type { Category, RelationshipKind } from "./category.ts"

/** Where somebody could meet what was shared; a receipt names those that closed. */
export const surfaces = [
  "together",
  "agreement",
  "patient_page",
  "caseload",
  "plan_editor",
  "cards",
  "open_pages",
  "letters",
  "files",
] as const
export type Surface = (typeof surfaces)[number]

const ofPartner: Partial<Record<Category, readonly Surface[]>> = {
  couple_plan: ["together", "agreement"],
  couple_log: ["together"],
  adherence: ["together"],
  trainer_step: ["together"],
  goals: ["together"],
  shared_card: ["cards"],
}
const ofClinician: Partial<Record<Category, readonly Surface[]>> = {
  solo_plan: ["patient_page", "caseload", "plan_editor"],
  trainer_step: ["patient_page", "caseload"],
  ratings: ["patient_page", "caseload"],
  goals: ["patient_page", "caseload"],
  adherence: ["patient_page"],
  couple_plan: ["patient_page"],
  couple_log: ["patient_page"],
  medical: ["patient_page", "caseload"],
  reflection: ["patient_page"],
  notes: ["patient_page"],
  shared_card: ["cards"],
}

/** Pages that stand open, letters not sent and files not fetched close with any of it. */
export const surfacesOf = (categories: readonly Category[], kind: RelationshipKind): Surface[] => {
  const named = kind === "partner" ? ofPartner : ofClinician
  const found = new Set<Surface>(categories.flatMap((category) => named[category] ?? []))
  return surfaces.filter(
    (surface) => found.has(surface) || ["open_pages", "letters", "files"].includes(surface),
  )
}
