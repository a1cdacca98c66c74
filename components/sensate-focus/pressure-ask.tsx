"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import type { Pressure } from "#server/domain/sensate-focus/pressure.ts"
import { AfterPressure } from "./after-pressure.tsx"
import type { Proposal } from "./joint.ts"

export type PressureAskProps = {
  otherName: string
  /** The time that it is about; null when nothing is asked. */
  proposal: Proposal | null
  helpHref: string
  isPaused: boolean
  onSay: (values: { proposalId: string; said: Pressure }) => Promise<SubmitResult>
  onPause: () => Promise<SubmitResult>
}

const inWords = ["none", "a_little", "pressed"] as const

/** Asked of each of the two alone, whatever happened. Once it is closed, no page shows that or what was said. */
export function PressureAsk({ proposal: asked, onSay, ...page }: PressureAskProps) {
  const t = useTranslations("sensate-focus.pressure")
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(onSay)
  const [said, setSaid] = useState<Pressure>()
  const [isAnswered, setAnswered] = useState(false)
  const [isClosed, setClosed] = useState(false)
  // Answered, it is asked no more: what was open stays open until the person closes it.
  const [open, setOpen] = useState(asked)
  const heading = useRef<HTMLHeadingElement>(null)
  if (asked && asked.id !== open?.id && !isAnswered) setOpen(asked)
  useEffect(() => {
    if (said) heading.current?.focus()
  }, [said])

  if (!open || isClosed || (!asked && !isAnswered)) return null

  async function say(word: Pressure) {
    if (!open || !(await submit({ proposalId: open.id, said: word }))) return
    setAnswered(true)
    setSaid(word)
  }

  return (
    <section className="block" aria-labelledby="pressure">
      <h2 id="pressure" ref={heading} tabIndex={-1}>
        {t(said ? "kept" : "title")}
      </h2>
      {said ? (
        <AfterPressure
          {...page}
          said={said}
          onChange={() => setSaid(undefined)}
          onClose={() => setClosed(true)}
        />
      ) : (
        <>
          <p className="mt-1 mb-3">
            {t("ask", {
              weekday: day.weekdayAt(open.at, open.zone),
              time: day.timeAt(open.at, open.zone),
            })}
          </p>
          <Answers label={t("title")}>
            {inWords.map((word) => (
              <Answer key={word} disabled={isSending} onClick={() => say(word)}>
                {t(word)}
              </Answer>
            ))}
          </Answers>
          <p role="alert">{errors.form}</p>
          <Button look="plain" disabled={isSending} onClick={() => say("unsaid")}>
            {t("unsaid")}
          </Button>
          <p className="quiet small">{t("unseen", { other: page.otherName })}</p>
        </>
      )}
      <div>
        <VisibilityLine viewers={[]} />
      </div>
    </section>
  )
}
