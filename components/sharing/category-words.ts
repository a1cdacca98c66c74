import { useTranslations } from "next-intl"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"

/** The plain words of a category: its name, what it holds, and what sharing it means for one named person. */
export function useCategoryWords() {
  const t = useTranslations("sharing.category")
  return {
    name: (category: Category) => t(`${category}.name`),
    holds: (category: Category) => t(`${category}.holds`),
    consequence: (category: Category, kind: RelationshipKind, name: string) =>
      t(`${category}.${kind}`, { name }),
  }
}
