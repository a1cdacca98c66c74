"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { MeetingForm, type MeetingTime } from "./meeting-form.tsx"
import { MeetingLine } from "./meeting-line.tsx"

export type ComingMeeting = MeetingTime & { id: string; version: number }

export type MeetingsPageProps = {
  name: string
  meetings: readonly ComingMeeting[]
  /** The clinician's own day and zone, in which all times here are. */
  today: string
  zone: string
  backHref: string
  onSet: (when: MeetingTime) => Promise<SubmitResult>
  onMove: (meeting: ComingMeeting, when: MeetingTime) => Promise<SubmitResult>
  onCancel: (meeting: ComingMeeting) => Promise<SubmitResult>
}

/** What a clinician and one patient have ahead of them: set, move, cancel. */
export function MeetingsPage(props: MeetingsPageProps) {
  const { name, meetings, today, zone } = props
  const t = useTranslations("meeting.desk")
  const day = useDayWords()
  const [movingId, setMovingId] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const moving = meetings.find((one) => one.id === movingId)

  async function and(words: "isSet" | "isMoved" | "isCancelled", asked: Promise<SubmitResult>) {
    setSaid("")
    const answer = await asked
    if (answer.ok) {
      setMovingId(null)
      setSaid(t(words))
    }
    return answer
  }

  return (
    <>
      <h1>{t("title", { name })}</h1>
      <p className="quiet mt-2 mb-6 max-w-lg">{t("lead", { name })}</p>
      <section aria-labelledby="coming" className="mb-8 max-w-2xl">
        <h2 id="coming">{t("coming")}</h2>
        {meetings.length === 0 && <p className="quiet mt-1">{t("none")}</p>}
        <ul className="mt-2">
          {meetings.map((one) => (
            <MeetingLine
              key={one.id}
              day={day.dayAndMonth(one.day)}
              time={one.time}
              onMove={() => setMovingId(one.id)}
              onCancel={() => and("isCancelled", props.onCancel(one))}
            />
          ))}
        </ul>
        <p role="status" className="small">
          {said}
        </p>
        <VisibilityLine viewers={[{ name }]} />
      </section>
      <MeetingForm
        key={moving?.id ?? "new"}
        title={moving ? t("moving", { day: day.dayAndMonth(moving.day) }) : t("set")}
        was={moving ?? null}
        zone={zone}
        today={today}
        onSubmit={(when) =>
          moving ? and("isMoved", props.onMove(moving, when)) : and("isSet", props.onSet(when))
        }
        onClose={moving ? () => setMovingId(null) : undefined}
      />
      <p className="quiet small mt-6 max-w-lg">{t("sharing", { name })}</p>
      <p className="mt-4">
        <LinkButton look="plain" href={props.backHref}>
          {t("back", { name })}
        </LinkButton>
      </p>
    </>
  )
}
