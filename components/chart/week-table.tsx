import { useTranslations } from "next-intl"
import { Details } from "#components/ui/details.tsx"
import { Table } from "#components/ui/table.tsx"
import type { ChartWeek } from "./by-week.ts"
import { practised, useReading } from "./use-reading.ts"

export type WeekTableProps = { weeks: readonly ChartWeek[]; shows: "rung" | "pain" | "days"; title: string }

/** The same numbers beside the picture, for a screen reader and a printer. */
export function WeekTable({ weeks, shows, title }: WeekTableProps) {
  const t = useTranslations("chart.table")
  const reading = useReading()
  const columns = {
    rung: [{ key: "rung", label: t("used") }],
    pain: [
      { key: "middle", label: t("middle"), numeric: true },
      { key: "half", label: t("half"), numeric: true },
    ],
    days: [{ key: "days", label: t("days"), numeric: true }],
  }[shows]
  return (
    <Details
      summary={
        <span>
          {t("open")}
          <span className="vh">: {title}</span>
        </span>
      }
    >
      <Table
        caption={title}
        columns={[{ key: "week", label: t("week") }, ...columns]}
        rows={weeks.map((week) => ({
          key: week.start,
          cells: { week: reading.day(week.start), ...cells(week) },
        }))}
      />
    </Details>
  )

  function cells(week: ChartWeek) {
    if (week.rest) return { rung: t("rest"), middle: t("rest"), days: t("rest") }
    return {
      rung: week.rung ?? t("none"),
      middle: week.pain ? reading.number(week.pain.middle) : t("none"),
      half: week.pain
        ? t("range", { low: reading.number(week.pain.low), high: reading.number(week.pain.high) })
        : "",
      days: practised(week),
    }
  }
}
