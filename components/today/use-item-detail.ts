import { useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { BreathingPace, PelvicFloorSettings } from "#server/domain/care-plan/activity.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"

/** What to do, in a few sentences; how often is left out, since today's page already knows the day. */
export function useItemDetail() {
  const t = useTranslations("plan-words")
  const rungName = useRungName()

  function settings(item: PlanItem): string {
    switch (item.kind) {
      case "breathing":
        return pace(item.settings)
      case "stretches":
        return t(item.settings.perSide ? "stretchEachSide" : "stretch", {
          seconds: item.settings.holdSeconds,
        })
      case "pelvic_floor":
        return pelvicFloor(item.settings)
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

  function pelvicFloor({ form, repeats, holdSeconds, releaseSeconds, setsADay }: PelvicFloorSettings) {
    const once =
      form === "release_first"
        ? t("release", { repeats, seconds: releaseSeconds })
        : t("strengthen", { repeats, hold: holdSeconds, seconds: releaseSeconds })
    return setsADay > 1 ? `${once} ${t("sets", { sets: setsADay })}` : once
  }

  function pace({ inSeconds, holdSeconds, outSeconds }: BreathingPace): string {
    return holdSeconds > 0
      ? t("paceWithHold", { in: inSeconds, hold: holdSeconds, out: outSeconds })
      : t("pace", { in: inSeconds, out: outSeconds })
  }

  return (item: PlanItem, rung?: string): string => {
    const { minutes, minutesMean } = item.dose
    const time = t(minutesMean === "up_to" ? "minutes.upTo" : "minutes.about", { minutes })
    return [rung && t("rung", { rung: rungName(rung) }), time, settings(item), item.hint]
      .filter(Boolean)
      .join(" ")
  }
}
