"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import type { Proposal } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"

export type Happened = "yes" | "part" | "no"

export type DidItHappenProps = {
  otherName: string
  proposal: Proposal
  onAnswer: (values: { proposalId: string; happened: Happened }) => Promise<SubmitResult>
}

/** The day and that it happened: the one thing about a joint session that both may read. */
export function DidItHappen({ otherName, proposal, onAnswer }: DidItHappenProps) {
  const t = useTranslations("sensate-focus.happened")
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(onAnswer)
  const [isKept, setKept] = useState(false)

  async function answer(happened: Happened) {
    if (await submit({ proposalId: proposal.id, happened })) setKept(true)
  }

  return (
    <section className="block" aria-labelledby="happened">
      <h2 id="happened">
        {t("title", {
          weekday: day.weekdayAt(proposal.at, proposal.zone),
          time: day.timeAt(proposal.at, proposal.zone),
        })}
      </h2>
      <p role="status">{errors.form ?? (isKept ? t("kept") : "")}</p>
      {!isKept && (
        <div className="mt-3">
          <Answers>
            <Answer icon="check" disabled={isSending} onClick={() => answer("yes")}>
              {t("yes")}
            </Answer>
            <Answer icon="rest" disabled={isSending} onClick={() => answer("part")}>
              {t("part")}
            </Answer>
            <Answer icon="moon" disabled={isSending} onClick={() => answer("no")}>
              {t("no")}
            </Answer>
          </Answers>
        </div>
      )}
      <p className="quiet small mt-3">{t("fine")}</p>
      <SeenByTwo otherName={otherName} of="log" />
    </section>
  )
}
