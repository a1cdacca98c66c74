import { useCategoryWords } from "#components/sharing/category-words.ts"
import { Checkbox } from "#components/ui/checkbox.tsx"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"

export type CategoryTicksProps = {
  legend: string
  categories: readonly Category[]
  kind: RelationshipKind
  /** The person who would see it. */
  name: string
  describedBy?: string
}

/** One tick a category, with what it means in plain words. None is ticked before the person ticks it. */
export function CategoryTicks({ legend, categories, kind, name, describedBy }: CategoryTicksProps) {
  const words = useCategoryWords()
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="label">{legend}</legend>
      <div className="choices">
        {categories.map((category) => (
          <Checkbox
            key={category}
            id={`category-${category}`}
            name="category"
            value={category}
            label={words.name(category)}
            hint={words.consequence(category, kind, name)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Reads the ticks back, in the order that they were offered; anything else in the form is ignored. */
export function tickedCategories(fields: FormData, offered: readonly Category[]): Category[] {
  const ticked = new Set(fields.getAll("category"))
  return offered.filter((category) => ticked.has(category))
}
