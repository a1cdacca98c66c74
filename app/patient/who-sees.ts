import type { Viewer } from "#components/consent/visibility-line.tsx"
import type { Category } from "#server/domain/consent/category.ts"

/** The names for the line under a block, as the consent rules gave them. */
export const namesOf = (seen: Partial<Record<Category, string[]>>, category: Category): Viewer[] =>
  (seen[category] ?? []).map((name) => ({ name }))
