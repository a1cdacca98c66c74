import { useTranslations } from "next-intl"
import type { Dose, PlanItem } from "#server/domain/care-plan/plan.ts"

/** The title and the sentences of a plan item, in the reader's own language. */
export function useItemWords() {
  const t = useTranslations("plan-words")

  function title(item: PlanItem): string {
    if (item.kind === "pelvic_floor") return t(`title.pelvic_floor.${item.settings.form}`)
    if (item.kind === "relaxation") return t(`title.relaxation.${item.settings.form}`)
    return t(`title.${item.kind}`)
  }

  function minutes(dose: Dose): string {
    return t(dose.minutesMean === "up_to" ? "minutes.upTo" : "minutes.about", { minutes: dose.minutes })
  }

  function settings(item: PlanItem): string {
    switch (item.kind) {
      case "breathing":
        return pace(item.settings)
      case "stretches":
        return t(item.settings.perSide ? "stretchEachSide" : "stretch", {
          seconds: item.settings.holdSeconds,
        })
      case "pelvic_floor":
        return item.settings.form === "release_first"
          ? t("release", { repeats: item.settings.repeats, seconds: item.settings.releaseSeconds })
          : t("strengthen", {
              repeats: item.settings.repeats,
              hold: item.settings.holdSeconds,
              seconds: item.settings.releaseSeconds,
            })
      case "trainer":
        return t("smaller")
      case "relaxation":
        return item.settings.form === "progressive"
          ? t("tense", { tense: item.settings.tenseSeconds, seconds: item.settings.releaseSeconds })
          : ""
      case "sensate_focus":
        return t(`stage.${item.settings.stage}`)
    }
  }

  function pace({ inSeconds, holdSeconds, outSeconds }: PlanItemPace): string {
    return holdSeconds > 0
      ? t("paceWithHold", { in: inSeconds, hold: holdSeconds, out: outSeconds })
      : t("pace", { in: inSeconds, out: outSeconds })
  }

  function days(dose: Dose): string {
    return dose.days.kind === "times_a_week"
      ? t("timesAWeek", { times: dose.days.times })
      : dose.days.weekdays.map((day) => t(`weekday.${day}`)).join(", ")
  }

  return {
    title,
    days,
    /** What to do, without how often: today's page already knows the day. */
    detail: (item: PlanItem, rung?: string) =>
      [rung && t("rung", { rung }), minutes(item.dose), settings(item), item.hint].filter(Boolean).join(" "),
    /** The dose in one line, for "what changed". */
    dose: (item: PlanItem) =>
      [
        minutes(item.dose),
        t("dot", { text: days(item.dose) }),
        item.kind !== "trainer" && settings(item),
        item.hint,
      ]
        .filter(Boolean)
        .join(" "),
  }
}

type PlanItemPace = { inSeconds: number; holdSeconds: number; outSeconds: number }
