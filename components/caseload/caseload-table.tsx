import { useTranslations } from "next-intl"
import { caseloadGroups, groupOf } from "./caseload-change.ts"
import { CaseloadLine } from "./caseload-line.tsx"
import type { CaseloadRow } from "./caseload-row.ts"

export type CaseloadTableProps = {
  rows: readonly CaseloadRow[]
  selectedId: string | null
  onSelect: (circleId: string) => void
}

export function CaseloadTable({ rows, selectedId, onSelect }: CaseloadTableProps) {
  const t = useTranslations("caseload.list")
  const hasMeetings = rows.some((row) => row.meeting !== null)

  return (
    <section className="scrolls" aria-label={t("caption")}>
      <table className="[&_td]:h-11 [&_td]:py-0 [&_td]:align-middle [&_th]:py-0 [&_th]:align-middle">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr className="[&_th]:h-8">
            <th scope="col" className="w-30 ps-3">
              {t("person")}
            </th>
            <th scope="col">{t("changed")}</th>
            {hasMeetings && (
              <th scope="col" className="w-29 max-sm:hidden">
                {t("meets")}
              </th>
            )}
            <th scope="col" className="w-54 max-sm:hidden">
              {t("shares")}
            </th>
          </tr>
        </thead>
        {caseloadGroups.map((group) => {
          const inGroup = rows.filter((row) => groupOf(row.change) === group)
          if (inGroup.length === 0) return null
          return (
            <tbody key={group}>
              <tr>
                <th colSpan={hasMeetings ? 4 : 3} scope="rowgroup" className="ps-3 pt-5! pb-2! font-strong">
                  {t(group)}
                  {group === "nothing_new" && <span className="quiet ms-2 font-body">{t("quiet")}</span>}
                </th>
              </tr>
              {inGroup.map((row) => (
                <CaseloadLine
                  key={row.circleId}
                  row={row}
                  isSelected={row.circleId === selectedId}
                  isQuiet={group === "nothing_new"}
                  hasMeetings={hasMeetings}
                  onSelect={() => onSelect(row.circleId)}
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
