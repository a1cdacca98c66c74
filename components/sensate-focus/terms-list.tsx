import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { AgreementTerms } from "./joint.ts"
import { cityOf } from "./zone-city.ts"

const lines = [
  "stage",
  "offLimits",
  "days",
  "minutes",
  "starts",
  "stopWord",
  "ifNo",
  "review",
  "zone",
] as const
type Line = (typeof lines)[number]

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
  const day = useDayWords()
  const limits = (one: AgreementTerms): string[] => [
    ...one.offLimits.map((name) => limit(name)),
    ...(one.ban === "none" ? [] : [limit(one.ban)]),
    ...one.alsoOffLimits,
  ]
  const saysOf = (one: AgreementTerms): Record<Line, string[]> => ({
    stage: [stage(one.stage)],
    offLimits: limits(one),
    days: [t("daysValue", { days: one.daysAWeek })],
    minutes: [t("minutesValue", { minutes: one.minutes })],
    starts: [one.startsFirst === "me" ? t("startsYou") : otherName],
    stopWord: one.stopWord ? [one.stopWord] : [],
    ifNo: one.ifDeclined ? [one.ifDeclined] : [],
    review: [day.long(one.reviewOn)],
    zone: [cityOf(one.zone)],
  })
  const orNone = (words: string[]) => (words.length > 0 ? words : [t("none")])
  const says = saysOf(terms)
  const before = replaces ? saysOf(replaces) : says

  return (
    <dl className="mt-3 grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">
      {lines.map((line) => (
        <div key={line} className="contents">
          <dt className="quiet">{t(line)}</dt>
          <dd className="whitespace-pre-line first-letter:uppercase">
            <Marked before={orNone(before[line])} now={orNone(says[line])} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What was and is no more stands first, struck out; what is new is lit; what stays is said once. Each reads in its own direction. */
function Marked({ before, now }: { before: string[]; now: string[] }) {
  const format = useFormatter()
  const gone = before.filter((words) => !now.includes(words))
  const nodes = now.map((words) =>
    before.includes(words) ? (
      <bdi key={words}>{words}</bdi>
    ) : (
      <ins key={words} dir="auto" className="rounded-sm bg-brand-soft px-1 text-on-brand-soft no-underline">
        {words}
      </ins>
    ),
  )
  return (
    <>
      {gone.length > 0 && (
        <>
          <del dir="auto" className="quiet">
            {format.list(gone, { type: "unit" })}
          </del>{" "}
        </>
      )}
      {format.list(nodes, { type: "unit" })}
    </>
  )
}
