import { useTranslations } from "next-intl"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import type { Ladder } from "#server/domain/trainer-ladder/ladder.ts"
import { ActivityDrawing } from "./activity-drawing.tsx"
import { usePlanWords } from "./use-plan-words.ts"

export type PlanItemLineProps = {
  item: PlanItem
  /** The ladder of this plan, read with the session that uses it. */
  ladder?: Ladder | null
}

export function PlanItemLine({ item, ladder }: PlanItemLineProps) {
  const t = useTranslations("care-plan.summary")
  const words = usePlanWords()
  return (
    <li className="grid grid-cols-[3.5rem_1fr] gap-4 border-hairline py-4 not-first:border-t">
      <ActivityDrawing item={item} />
      <div>
        <h2>{words.title(item)}</h2>
        <p className="quiet first-letter:uppercase">
          {words.amount(item)}
          {item.optional && `, ${t("optional")}`}
        </p>
        {item.kind === "trainer" && ladder && <p className="quiet">{words.ladder(ladder)}</p>}
        {item.hint !== "" && (
          <p className="small mt-1 whitespace-pre-line" dir="auto">
            {item.hint}
          </p>
        )}
      </div>
    </li>
  )
}
