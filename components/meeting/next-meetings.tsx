import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { cityOf } from "#components/sensate-focus/zone-city.ts"
import { Link } from "#components/ui/link.tsx"

export type NextMeeting = {
  withId: string
  name: string
  day: string
  time: string
  /** The clinician's own clock, where it is another one. */
  there: { time: string; zone: string } | null
}

/** When the patient meets each clinician next, quietly at the foot of her page. No count of days, no reminder. */
export function NextMeetings({
  meetings,
  peopleHref,
}: {
  meetings: readonly NextMeeting[]
  peopleHref: string
}) {
  const t = useTranslations("meeting.mine")
  const day = useDayWords()
  const people = (
    <p>
      <Link className="quiet small inline-flex min-h-11 items-center" href={peopleHref}>
        {t("people")}
      </Link>
    </p>
  )
  if (meetings.length === 0) return people
  return (
    <section className="block" aria-labelledby="meetings">
      <h2 id="meetings" className="h3">
        {t("title")}
      </h2>
      {meetings.map(({ withId, name, there, ...when }) => (
        <div key={withId} className="mt-1">
          <p>
            {t("next", { name, day: day.dayAndMonth(when.day), time: when.time })}{" "}
            {there && (
              <span className="quiet small">
                {t("there", { time: there.time, place: cityOf(there.zone) })}
              </span>
            )}
          </p>
          <VisibilityLine viewers={[{ name }]} />
        </div>
      ))}
      {people}
    </section>
  )
}
