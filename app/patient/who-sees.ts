import type { Viewer } from "#components/consent/visibility-line.tsx"
import type { Category } from "#server/domain/consent/category.ts"

/** The names for the line under a block, as the consent rules gave them: of whoever reads any part of it. */
export const namesOf = (seen: Partial<Record<Category, string[]>>, ...parts: Category[]): Viewer[] =>
  [...new Set(parts.flatMap((category) => seen[category] ?? []))].map((name) => ({ name }))
