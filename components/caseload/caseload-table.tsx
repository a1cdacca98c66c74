import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { Link } from "#components/ui/link.tsx"
import { caseloadGroups, groupOf } from "./caseload-change.ts"
import type { CaseloadRow } from "./caseload-row.ts"
import { ChangeLine } from "./change-line.tsx"

export type CaseloadTableProps = {
  rows: readonly CaseloadRow[]
  selectedId: string | null
  onSelect: (circleId: string) => void
}

export function CaseloadTable({ rows, selectedId, onSelect }: CaseloadTableProps) {
  const t = useTranslations("caseload.list")
  const format = useFormatter()
  const day = useDayWords()
  const category = useTranslations("caseload.category")
  const hasMeetings = rows.some((row) => row.meeting !== null)

  const meeting = ({ meeting: one }: CaseloadRow) =>
    one && (one.isToday ? <b>{t("today", { time: one.time })}</b> : `${day.short(one.day)} ${one.time}`)

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
              <th scope="col" className="w-29">
                {t("meets")}
              </th>
            )}
            <th scope="col" className="w-42">
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
              {inGroup.map((row) => {
                const isSelected = row.circleId === selectedId
                return (
                  <tr
                    key={row.circleId}
                    className={
                      isSelected
                        ? "bg-brand-soft [&>:first-child]:border-s-3 [&>:first-child]:border-s-brand"
                        : undefined
                    }
                    onMouseEnter={() => onSelect(row.circleId)}
                    onFocus={() => onSelect(row.circleId)}
                  >
                    <th scope="row" className="ps-3">
                      <Link
                        href={row.href}
                        aria-current={isSelected || undefined}
                        className="inline-flex min-h-11 min-w-11 items-center font-strong text-text no-underline hover:underline"
                      >
                        {row.name}
                      </Link>
                    </th>
                    <td className={group === "nothing_new" ? "quiet" : undefined}>
                      <ChangeLine change={row.change} />
                    </td>
                    {hasMeetings && <td className="whitespace-nowrap">{meeting(row)}</td>}
                    <td
                      className={
                        isSelected
                          ? "small leading-snug first-letter:uppercase"
                          : "quiet small leading-snug first-letter:uppercase"
                      }
                    >
                      {row.shares.length === 0
                        ? t("nothingShared")
                        : format.list(
                            row.shares.map((one) => category(one)),
                            { type: "unit" },
                          )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
