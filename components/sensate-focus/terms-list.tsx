import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { AgreementTerms } from "./joint.ts"
import { cityOf } from "./zone-city.ts"

export type TermsListProps = {
  terms: AgreementTerms
  otherName: string
  /** What is in force now; terms that differ from it are marked. */
  replaces?: AgreementTerms | null
}

export function TermsList({ terms, otherName, replaces }: TermsListProps) {
  const t = useTranslations("sensate-focus.agreed")
  const stage = useTranslations("sensate-focus.step.stage")
  const limit = useTranslations("sensate-focus.limit")
  const format = useFormatter()
  const day = useDayWords()
  function limits(one: AgreementTerms): string {
    const all = [
      ...one.offLimits.map((name) => limit(name)),
      ...(one.ban === "none" ? [] : [limit(one.ban)]),
      ...one.alsoOffLimits,
    ]
    return all.length === 0 ? t("none") : format.list(all, { type: "unit" })
  }
  const lines = (one: AgreementTerms) =>
    [
      { key: "stage", value: stage(one.stage) },
      { key: "offLimits", value: limits(one) },
      { key: "days", value: t("daysValue", { days: one.daysAWeek }) },
      { key: "minutes", value: t("minutesValue", { minutes: one.minutes }) },
      { key: "starts", value: one.startsFirst === "me" ? t("startsYou") : otherName },
      { key: "stopWord", value: one.stopWord || t("none") },
      { key: "ifNo", value: one.ifDeclined || t("none") },
      { key: "review", value: day.long(one.reviewOn) },
      { key: "zone", value: cityOf(one.zone) },
    ] as const
  const before = replaces ? new Map(lines(replaces).map((line) => [line.key, line.value])) : null

  return (
    <dl className="mt-3 grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">
      {lines(terms).map(({ key, value }) => {
        const old = before?.get(key)
        return (
          <div key={key} className="contents">
            <dt className="quiet">{t(key)}</dt>
            <dd className="whitespace-pre-line first-letter:uppercase">
              {old !== undefined && old !== value ? (
                <>
                  <del className="quiet">{old}</del>{" "}
                  <ins className="rounded-sm bg-brand-soft px-1 text-on-brand-soft no-underline">{value}</ins>
                </>
              ) : (
                value
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
