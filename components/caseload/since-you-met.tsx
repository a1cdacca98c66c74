import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"

/** Lowest and highest of the strongest ratings since the meeting. */
export type Span = { low: number; high: number }

/** Each fact is null where it is not granted or not there; the reader learns nothing of which. */
export type SinceYouMetProps = {
  metOn: string | null
  sessions: number | null
  stoppedByChoice: number | null
  pain: Span | null
  anxiety: Span | null
}

export function SinceYouMet({ metOn, sessions, stoppedByChoice, pain, anxiety }: SinceYouMetProps) {
  const t = useTranslations("caseload.facts")
  const title = useTranslations("caseload.patient")
  const day = useDayWords()
  const span = (kind: "pain" | "anxiety", { low, high }: Span) =>
    low === high ? t(`${kind}Same`, { low }) : t(kind, { low, high })
  const sentences = [
    sessions !== null && t("sessions", { count: sessions }),
    pain !== null && span("pain", pain),
    anxiety !== null && span("anxiety", anxiety),
    stoppedByChoice !== null && stoppedByChoice > 0 && t("stopped", { count: stoppedByChoice }),
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null

  return (
    <section aria-labelledby="since">
      <h2 id="since">{metOn === null ? title("sinceStart") : title("since", { day: day.long(metOn) })}</h2>
      <p className="mt-1 max-w-[44rem]">{sentences.join(" ")}</p>
    </section>
  )
}
