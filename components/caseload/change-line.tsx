import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Icon, type IconName } from "#components/ui/icon.tsx"
import type { CaseloadChange } from "./caseload-change.ts"

const signs: Partial<Record<CaseloadChange["kind"], { icon: IconName; tone: string }>> = {
  safety_form: { icon: "shield", tone: "text-safety" },
  safety_sign: { icon: "shield", tone: "text-safety" },
  would_want_to_know: { icon: "flag", tone: "text-heed" },
  bad_day_after: { icon: "flag", tone: "text-heed" },
  wants_to_talk: { icon: "talk", tone: "text-heed" },
  message: { icon: "talk", tone: "text-heed" },
  to_confirm: { icon: "people", tone: "text-heed" },
}

/** One change as a sentence; a colour only ever comes with a sign and words. */
export function ChangeLine({ change }: { change: CaseloadChange }) {
  const t = useTranslations("caseload.change")
  const day = useDayWords()
  const rungName = useRungName()
  const sign = signs[change.kind]
  const b = (words: React.ReactNode) => <b className={sign?.tone}>{words}</b>

  function words(): React.ReactNode {
    switch (change.kind) {
      case "safety_form":
      case "safety_sign":
        return t.rich(change.kind, { b, day: day.long(change.day) })
      case "would_want_to_know":
      case "bad_day_after":
        return t.rich(change.kind, { b, pain: change.pain, day: day.long(change.day) })
      case "sharing_changed":
        return t("sharing_changed", { day: day.long(change.day) })
      case "message":
        return t("message", { text: change.text })
      case "sessions":
        return change.item === null
          ? t("sessions", { count: change.count })
          : t("sessions_with", { count: change.count, item: rungName(change.item) })
      case "wants_to_talk":
      case "offer_accepted":
      case "offer_kept":
      case "offer_open":
      case "plan":
        return t(change.kind, { version: change.version })
      case "to_confirm":
      case "both_agreed":
      case "no_plan":
        return t(change.kind)
    }
  }

  return (
    <span className="grid grid-cols-[1.25rem_1fr] items-center gap-2 py-1 leading-snug">
      <span className={`[&_.i]:h-4.5 [&_.i]:w-4.5 ${sign?.tone ?? ""}`}>
        {sign && <Icon name={sign.icon} />}
      </span>
      <span>{words()}</span>
    </span>
  )
}
