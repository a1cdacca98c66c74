import { useFormatter, useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { Dose, DoseDays, IsoWeekday, PlanItem } from "#server/domain/care-plan/plan.ts"
import type { Ladder } from "#server/domain/trainer-ladder/ladder.ts"

// 1 January 2024 was a Monday.
const aMonday = Date.UTC(2024, 0, 1)
const oneDay = 24 * 60 * 60 * 1000

/** The plan in words: what an item is called, how much, how often. */
export function usePlanWords() {
  const t = useTranslations("care-plan")
  const format = useFormatter()
  const rungName = useRungName()

  const weekdayIn = (day: IsoWeekday, weekday: "long" | "short") =>
    format.dateTime(new Date(aMonday + (day - 1) * oneDay), { weekday, timeZone: "UTC" })
  const weekday = (day: IsoWeekday) => weekdayIn(day, "long")
  const weekdayShort = (day: IsoWeekday) => weekdayIn(day, "short")

  function days(days: DoseDays): string {
    if (days.kind === "weekdays") return t("dose.weekdays", { list: format.list(days.weekdays.map(weekday)) })
    return days.times === 7 ? t("dose.everyDay") : t("dose.times", { times: days.times })
  }

  function dose({ minutes, minutesMean, days: when }: Dose): string {
    return t(`dose.${minutesMean}`, { minutes, days: days(when) })
  }

  function title(item: PlanItem): string {
    if (item.kind === "pelvic_floor" || item.kind === "relaxation") return t(`form.${item.settings.form}`)
    return t(`kind.${item.kind}`)
  }

  function amount(item: PlanItem): string {
    return item.kind === "pelvic_floor"
      ? t("dose.repeats", { repeats: item.settings.repeats, days: days(item.dose.days) })
      : dose(item.dose)
  }

  /** The items of a ladder, the easiest first. */
  function ladder({ items }: Ladder): string {
    const named = items.map(({ label, kind, diameterMm: mm }) => {
      const rung = rungName(label, kind)
      return mm === null ? rung : t("offer.rungSize", { rung, mm })
    })
    return t("offer.ladder", { list: format.list(named, { type: "unit" }) })
  }

  return { title, amount, days, ladder, weekday, weekdayShort }
}
