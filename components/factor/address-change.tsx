"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { looksLikeEmail, textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"

export type AddressChangeProps = {
  email: string
  /** The address to come, and the day on which it counts. */
  pending: { email: string; day: string; isConfirmed: boolean } | null
  onAsk: (email: string) => Promise<SubmitResult>
  onStop: () => Promise<SubmitResult>
}

export function AddressChange({ email, pending, onAsk, onStop }: AddressChangeProps) {
  const t = useTranslations("keys.address")
  const day = useDayWords()
  const asking = useSubmission(onAsk)
  const stopping = useSubmission(onStop)

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wanted = textOf(new FormData(event.currentTarget), "new-email")
    if (!looksLikeEmail(wanted)) return asking.refuse({ email: t("newMissing") })
    void asking.submit(wanted)
  }

  return (
    <section className="block stack" aria-labelledby="address-title">
      <h2 id="address-title">{t("title")}</h2>
      <p className="wrap-anywhere">{t("now", { email })}</p>
      <p className="quiet">{t("lead")}</p>
      {pending ? (
        <>
          <p className="wrap-anywhere" role="status">
            {t("pending", { email: pending.email, day: day.dayAndMonth(pending.day) })}
            {!pending.isConfirmed && ` ${t("unconfirmed")}`}
          </p>
          <Button look="line" disabled={stopping.isSending} onClick={() => stopping.submit(undefined)}>
            {t("stop")}
          </Button>
        </>
      ) : (
        <form method="post" noValidate onSubmit={send} className="stack">
          <Field
            id="new-email"
            name="new-email"
            type="email"
            autoComplete="off"
            label={t("new")}
            error={asking.errors.email}
          />
          <Button look="line" type="submit" disabled={asking.isSending}>
            {t("ask")}
          </Button>
        </form>
      )}
      <p role="alert">{asking.errors.form ?? stopping.errors.form}</p>
    </section>
  )
}
