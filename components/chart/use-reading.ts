import { useFormatter, useTranslations } from "next-intl"
import { plainDay } from "#components/ui/plain-day.ts"
import type { ChartWeek } from "./by-week.ts"

/** What each chart says, in words: for the description and for the tables. */
export function useReading() {
  const t = useTranslations("chart")
  const format = useFormatter()
  const day = (isoDay: string) => format.dateTime(plainDay(isoDay), { day: "numeric", month: "long" })
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 })

  function steps(weeks: readonly ChartWeek[]): string {
    const sentences = weeks.flatMap((week, at) => {
      if (week.rest) return [t("steps.restFrom", { day: day(week.start) })]
      const before = weeks.slice(0, at).findLast((one) => one.rung !== null || one.rest)
      const goesOn = before && !before.rest && before.rung === week.rung
      return week.rung === null || goesOn ? [] : [t("steps.from", { what: week.rung, day: day(week.start) })]
    })
    return sentences.join(" ")
  }

  function band(weeks: readonly ChartWeek[]): string {
    const told = weeks.filter((week) => week.pain !== null)
    const middles = told.flatMap((week) => week.pain?.middle ?? [])
    const first = told[0]
    const last = told.at(-1)
    if (!first?.pain || !last?.pain) return t("band.none")
    return t("band.reading", {
      first: number(first.pain.middle),
      firstDay: day(first.start),
      last: number(last.pain.middle),
      lastDay: day(last.start),
      low: number(Math.min(...middles)),
      high: number(Math.max(...middles)),
    })
  }

  function days(weeks: readonly ChartWeek[]): string {
    const counts = weeks.filter((week) => !week.rest).map(practised)
    const rests = weeks.filter((week) => week.rest).length
    return t("days.reading", {
      low: Math.min(...counts, 7),
      high: Math.max(...counts, 0),
      weeks: counts.length,
      rests,
    })
  }

  return { day, number, steps, band, days }
}

export function practised(week: ChartWeek): number {
  return week.days.filter(Boolean).length
}
