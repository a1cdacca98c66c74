"use client"

import { useTranslations } from "next-intl"
import { lazy, Suspense, useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import type { JointTime, LocalTime, Proposal, TimeAnswer } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"
import { cityOf } from "./zone-city.ts"

// Opened by a press; a page that is only read never brings it along.
const ProposeTimeForm = lazy(() =>
  import("./propose-time-form.tsx").then((file) => ({ default: file.ProposeTimeForm })),
)

export type JointTimeAskProps = {
  otherName: string
  jointTime: JointTime
  zone: string
  today: string
  onAnswer: (answer: TimeAnswer) => Promise<SubmitResult>
  onPropose: (values: LocalTime) => Promise<SubmitResult>
}

/** The first thing on the page: what is asked, and three answers of one weight. */
export function JointTimeAsk(props: JointTimeAskProps) {
  const { otherName: name, jointTime, zone, today } = props
  const t = useTranslations("sensate-focus.ask")
  const day = useDayWords()
  const answering = useSubmission(props.onAnswer)
  const [isProposing, setProposing] = useState(false)

  const proposal: Proposal | null = jointTime.state === "none" ? null : jointTime.proposal
  const when = proposal && {
    weekday: day.weekdayAt(proposal.at, proposal.zone),
    time: day.timeAt(proposal.at, proposal.zone),
  }
  const isBusy = answering.isSending

  // Another time answers the question that was asked, and asks a new one in the same act.
  const suggest = (time: LocalTime) =>
    proposal
      ? props.onAnswer({ answer: "other_time", proposalId: proposal.id, ...time })
      : props.onPropose(time)

  const titles = {
    none: t("none"),
    asked_by_other: when ? t("title", { name, ...when }) : "",
    asked_by_me: when ? t("mine", when) : "",
    agreed: when ? t("agreed", when) : "",
  }
  return (
    <section className="block pt-3!" aria-labelledby="ask">
      <h1 id="ask">{titles[jointTime.state]}</h1>
      {proposal && (
        <p className="quiet mt-2">
          {t("when", { day: day.dayAt(proposal.at, proposal.zone), minutes: proposal.minutes })}{" "}
          {t("zone", { zone: cityOf(proposal.zone) })}
        </p>
      )}
      {jointTime.state === "none" && <p className="quiet mt-2">{t("noneBody")}</p>}
      {jointTime.state === "asked_by_me" && <p className="quiet mt-2">{t("mineWaiting", { name })}</p>}
      <p role="alert">{answering.errors.form}</p>

      {isProposing ? (
        <Suspense fallback={null}>
          <ProposeTimeForm zone={zone} today={today} onSubmit={suggest} onClose={() => setProposing(false)} />
        </Suspense>
      ) : (
        <div className="mt-5">
          <Answers column>
            {jointTime.state === "asked_by_other" && when && proposal && (
              <Answer
                icon="check"
                disabled={isBusy}
                onClick={() => answering.submit({ proposalId: proposal.id, answer: "yes" })}
              >
                {t("yes", when)}
              </Answer>
            )}
            {jointTime.state === "none" ? (
              <Answer icon="clock" onClick={() => setProposing(true)}>
                {t("suggest")}
              </Answer>
            ) : (
              jointTime.state !== "asked_by_me" && (
                <>
                  <Answer icon="clock" disabled={isBusy} onClick={() => setProposing(true)}>
                    {t("other")}
                  </Answer>
                  <Answer
                    icon="moon"
                    disabled={isBusy}
                    onClick={() =>
                      proposal && answering.submit({ proposalId: proposal.id, answer: "not_today" })
                    }
                  >
                    {t("no")}
                  </Answer>
                </>
              )
            )}
          </Answers>
          {jointTime.state === "asked_by_me" && proposal && (
            <Button
              look="plain"
              disabled={isBusy}
              onClick={() => answering.submit({ proposalId: proposal.id, answer: "not_today" })}
            >
              {t("takeBack")}
            </Button>
          )}
        </div>
      )}
      <p className="quiet small mt-3">{t("fine")}</p>
      <SeenByTwo otherName={name} />
    </section>
  )
}
