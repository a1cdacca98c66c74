import { useTranslations } from "next-intl"
import { Details } from "#components/ui/details.tsx"
import { useFieldWords } from "./use-field-words.ts"

/** All that a confirmation covers, one line each: the numbers as they are kept. */
export function EachNumber({ numbers }: { numbers: string }) {
  const t = useTranslations("care-plan.review")
  const words = useFieldWords()
  const kept: unknown = JSON.parse(numbers) // written by clinicalDefaults
  return (
    <Details summary={t("each")}>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {leavesOf(kept, "").map(([field, raw]) => (
          <div key={field} className="contents">
            <dt className="quiet">{words.label(field)}</dt>
            <dd className="num">{words.value(field, raw)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

/** The days of a dose are one thing to say. */
const leavesOf = (value: unknown, path: string): [string, unknown][] =>
  typeof value === "object" && value !== null && path !== "dose.days"
    ? Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === "" ? key : `${path}.${key}`))
    : [[path, value]]
