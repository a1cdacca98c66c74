import { useTranslations } from "next-intl"
import type { MarkedDifference } from "./use-difference-words.ts"

export type MarkedDifferencesProps = { differences: readonly MarkedDifference[] }

export function MarkedDifferences({ differences }: MarkedDifferencesProps) {
  const t = useTranslations("care-plan.versions")
  if (differences.length === 0) return <p className="quiet">{t("nothing")}</p>
  return (
    <ul>
      {differences.map(({ key, what, from, to }) => (
        <li key={key}>
          {from === null && to === null ? <Ins>{what}</Ins> : what} {from !== null && <Del>{from}</Del>}{" "}
          {to !== null && <Ins>{to}</Ins>}
        </li>
      ))}
    </ul>
  )
}

function Ins({ children }: { children: React.ReactNode }) {
  return <ins className="rounded-sm bg-brand-soft px-1 text-on-brand-soft no-underline">{children}</ins>
}

function Del({ children }: { children: React.ReactNode }) {
  return <del className="quiet">{children}</del>
}
