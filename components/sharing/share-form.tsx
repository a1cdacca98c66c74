"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { OfflineNote } from "#components/submission/offline-note.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field } from "#components/ui/field.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import { standing } from "#server/domain/consent/shared-row.ts"
import type { GrantDays, GrantHands, Past, PersonSharedWith } from "./category-grant.ts"
import { PastChoice } from "./past-choice.tsx"

export type ShareFormProps = {
  category: Category
  person: PersonSharedWith
  today: string
  until: string | null
  lead: string | null
  saveWords: string
  onSubmit: (days: GrantDays) => Promise<SubmitResult>
  onClose: () => void
  /** Left out where only the last day changes. */
  onLookAtPast?: GrantHands["onLookAtPast"]
}

/** What it opens, until when, and whether the past comes with it; one press after all that is on the screen. */
export function ShareForm({ category, person, today, until, ...form }: ShareFormProps) {
  const t = useTranslations("sharing.person")
  const day = useDayWords()
  const { name, kind, meetsOn } = person
  const { submit, refuse, isSending, errors } = useSubmission(form.onSubmit)
  const [ends, setEnds] = useState(until ? "day" : "open")
  const [past, setPast] = useState<Past | null>(null)
  const { onLookAtPast } = form

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("until")
    const last = ends === "day" && typeof typed === "string" ? typed : null
    if (ends === "day" && !last) return refuse({ until: t("untilBeforeFrom") })
    if (last && last < today) return refuse({ until: t("untilBeforeFrom") })
    const days = { category, until: last, untilMeeting: ends === "meeting" }
    if (await submit({ ...days, past: past && { count: past.count } })) form.onClose()
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack mt-2">
      {form.lead && <p className="quiet small">{form.lead}</p>}
      <ChoiceGroup
        legend={t("untilWhen")}
        name={`ends-${category}`}
        options={[
          { value: "open", label: t(kind === "partner" ? "until90" : "untilStop") },
          ...(meetsOn
            ? [
                {
                  value: "meeting",
                  label: t("untilMeeting", { day: day.long(meetsOn) }),
                  hint: t("meetingFixed"),
                },
              ]
            : []),
          { value: "day", label: t("untilDay") },
        ]}
        value={ends}
        onChange={setEnds}
      />
      {ends === "day" && (
        <Field
          id={`until-${category}`}
          name="until"
          type="date"
          min={today}
          label={t("until")}
          hint={t("untilHint")}
          defaultValue={until ?? ""}
          error={errors.until}
        />
      )}
      {ends !== "day" && errors.until && <p role="alert">{errors.until}</p>}
      {kind === "partner" && <p className="quiet small">{t("partnerEnds", { name })}</p>}
      {onLookAtPast && !standing.includes(category) && (
        <PastChoice
          name={name}
          value={past}
          error={errors.past}
          onLook={() => onLookAtPast(category)}
          onChange={setPast}
        />
      )}
      {errors.form && <p role="alert">{errors.form}</p>}
      <OfflineNote />
      <div className="row wrap">
        <Button look="line" type="submit" disabled={isSending}>
          {form.saveWords}
        </Button>
        <Button look="plain" onClick={form.onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
