"use client"

import { useFormatter, useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { AnswerLink, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { SafetyState } from "#components/ui/state.tsx"
import type { ConcernQuestion } from "#server/domain/safety/red-lock.ts"
import { ExaminedForm, type ExaminedFormProps } from "./examined-form.tsx"
import { SendAnswer, type SendAnswerProps } from "./send-answer.tsx"
import { useQuestions } from "./use-questions.ts"

export type HeldSessionProps = {
  since: string
  questions: readonly ConcernQuestion[]
  today: string
  /** Who was given what is medical. */
  viewers: Viewer[]
  /** A clinician who was not: this one answer can be sent. */
  clinicianName?: string
  helpHref: string
  breatheHref: string
  todayHref: string
  /** Set in the same sitting: the answer may have been a slip of the finger. */
  onTakeBack?: () => Promise<SubmitResult>
  onExamined: ExaminedFormProps["onSubmit"]
  onSend: SendAnswerProps["onSend"]
}

/** What goes inside waits until somebody has looked. All the rest is open, and says so. */
export function HeldSession(held: HeldSessionProps) {
  const t = useTranslations("safety")
  const format = useFormatter()
  const said = useQuestions()(held.questions)
  const day = format.dateTime(plainDay(held.since), { weekday: "long", day: "numeric", month: "long" })
  const takeBack = useSubmission(async () => held.onTakeBack?.() ?? { ok: true as const })
  return (
    <>
      <SafetyState title={t("held.title")} heading="h1">
        <p className="lead">{t("held.said", { day, said })}</p>
        <p>{t("held.advice")}</p>
        <p>{t("held.urgent")}</p>
      </SafetyState>
      <p className="mbs-4">{t("held.rest")}</p>
      <div className="mbs-3">
        <Answers column>
          <AnswerLink icon="shield" href={held.helpHref}>
            {t("held.help")}
          </AnswerLink>
          <AnswerLink icon="begin" href={held.breatheHref}>
            {t("held.breathe")}
          </AnswerLink>
          <AnswerLink icon="page" href={held.todayHref}>
            {t("held.today")}
          </AnswerLink>
        </Answers>
      </div>
      {held.onTakeBack && (
        <p className="mbs-3">
          <Button look="plain" disabled={takeBack.isSending} onClick={() => takeBack.submit(undefined)}>
            {t("held.mistake")}
          </Button>
          <span role="alert">{takeBack.errors.form}</span>
        </p>
      )}
      <section className="block mbs-5">
        <Details summary={t("examined.summary")}>
          <p className="quiet">{t("examined.lead")}</p>
          <ExaminedForm today={held.today} onSubmit={held.onExamined} />
        </Details>
        <VisibilityLine viewers={held.viewers} href="/patient/sharing" />
      </section>
      {held.clinicianName && (
        <SendAnswer
          clinicianName={held.clinicianName}
          text={t("send.text", { day, said })}
          onSend={held.onSend}
        />
      )}
    </>
  )
}
