"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { PlaceHoldForm, type PlaceHoldFormProps } from "./place-hold-form.tsx"

export type StandingHold = {
  holdId: string
  /** ISO day. */
  since: string
  /** Null where the reader placed it. */
  placedBy: string | null
  /** The reader's own words. */
  cause: string | null
}

export type SafetyHoldProps = {
  patientName: string
  hold: StandingHold | null
  /** The cause that the reader had begun to write. */
  begun?: Pick<PlaceHoldFormProps, "start" | "onType">
  onPlace: PlaceHoldFormProps["onPlace"]
  onLift: (holdId: string) => Promise<SubmitResult>
}

/** Closed, and called the same whether it stands or not: somebody may be sitting on the other side of the desk. */
export function SafetyHold({ patientName, hold, begun, onPlace, onLift }: SafetyHoldProps) {
  const t = useTranslations("safety-hold")
  return (
    <section className="print:hidden" aria-label={t("title")}>
      <Details summary={t("title")}>
        {hold ? (
          <Standing hold={hold} patientName={patientName} onLift={onLift} />
        ) : (
          <PlaceHoldForm key={begun?.start} {...begun} patientName={patientName} onPlace={onPlace} />
        )}
      </Details>
    </section>
  )
}

function Standing({
  hold,
  patientName: name,
  onLift,
}: Pick<SafetyHoldProps, "patientName" | "onLift"> & { hold: StandingHold }) {
  const t = useTranslations("safety-hold")
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(onLift)
  const [isAsked, setAsked] = useState(false)
  return (
    <div className="stack pb-3">
      <p>
        <b>{t("since", { day: day.long(hold.since) })}</b>{" "}
        {hold.placedBy === null ? t("byYou") : t("by", { name: hold.placedBy })}
      </p>
      <p>{t("meanwhile", { name })}</p>
      {hold.cause !== null && (
        <div>
          <p className="whitespace-pre-line" dir="auto">
            “{hold.cause}”
          </p>
          <VisibilityLine viewers={[]} />
        </div>
      )}
      <Button onClick={() => setAsked(true)}>{t("lift")}</Button>
      <Dialog open={isAsked} title={t("sure")} onClose={() => setAsked(false)}>
        <p>{t("liftMeans", { name })}</p>
        <p role="alert">{errors.form}</p>
        <div className="row wrap mt-4">
          <Button
            look="primary"
            disabled={isSending}
            onClick={async () => {
              // A proof of who this is may be asked for: one dialog at a time.
              setAsked(false)
              if (!(await submit(hold.holdId))) setAsked(true)
            }}
          >
            {t("lift")}
          </Button>
          <Button onClick={() => setAsked(false)}>{t("stay")}</Button>
        </div>
      </Dialog>
    </div>
  )
}
