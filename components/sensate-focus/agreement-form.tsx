"use client"

import { useTranslations } from "next-intl"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field, SelectField, TextArea } from "#components/ui/field.tsx"
import { sensateStages } from "#server/domain/care-plan/activity.ts"
import type { AgreementTerms } from "./joint.ts"

export type AgreementFormProps = {
  otherName: string
  /** Defaults for a first agreement, or the terms that a change starts from. */
  terms: AgreementTerms
  today: string
  zones: readonly { value: string; label: string }[]
  limits: { daysAWeek: { least: number; most: number }; minutesATurn: { least: number; most: number } }
  onSubmit: (terms: AgreementTerms) => Promise<SubmitResult>
}

const longest = 500

export function AgreementForm({
  otherName: other,
  terms,
  today,
  zones,
  limits,
  onSubmit,
}: AgreementFormProps) {
  const t = useTranslations("sensate-focus.form")
  const stage = useTranslations("sensate-focus.step.stage")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)

  const isIn = (value: number, { least, most }: { least: number; most: number }) =>
    Number.isInteger(value) && value >= least && value <= most

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const values: AgreementTerms = {
      stage: sensateStages.find((one) => one === fields.get("stage")) ?? terms.stage,
      offLimits: textOf(fields, "offLimits"),
      daysAWeek: Number(textOf(fields, "daysAWeek")),
      minutesATurn: Number(textOf(fields, "minutesATurn")),
      startsFirst: fields.get("startsFirst") === "other" ? "other" : "me",
      stopWord: textOf(fields, "stopWord"),
      ifNo: textOf(fields, "ifNo"),
      reviewOn: textOf(fields, "reviewOn"),
      zone: textOf(fields, "zone"),
    }
    const missing = found({
      offLimits: values.offLimits === "" ? t("missing") : values.offLimits.length > longest && t("long"),
      daysAWeek: !isIn(values.daysAWeek, limits.daysAWeek) && t("daysRange"),
      minutesATurn: !isIn(values.minutesATurn, limits.minutesATurn) && t("minutesRange"),
      reviewOn: (values.reviewOn === "" || values.reviewOn < today) && t("reviewMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    void submit(values)
  }

  return (
    <form noValidate onSubmit={send} className="grid gap-5">
      <div>
        <h1>{t("title")}</h1>
        <p className="quiet mt-2">{t("lead", { other })}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} />
      <SelectField
        id="stage"
        name="stage"
        label={t("stage")}
        defaultValue={terms.stage}
        options={sensateStages.map((one) => ({ value: one, label: stage(one) }))}
      />
      <TextArea
        id="offLimits"
        name="offLimits"
        label={t("offLimits")}
        hint={t("offLimitsHint")}
        defaultValue={terms.offLimits}
        error={errors.offLimits}
      />
      <div className="grid grid-cols-2 items-end gap-3">
        <Field
          id="daysAWeek"
          name="daysAWeek"
          inputMode="numeric"
          label={t("days")}
          defaultValue={terms.daysAWeek}
          error={errors.daysAWeek}
        />
        <Field
          id="minutesATurn"
          name="minutesATurn"
          inputMode="numeric"
          label={t("minutes")}
          defaultValue={terms.minutesATurn}
          error={errors.minutesATurn}
        />
      </div>
      <div>
        <ChoiceGroup
          name="startsFirst"
          legend={t("starts")}
          columns="two"
          defaultValue={terms.startsFirst}
          options={[
            { value: "me", label: t("startsYou") },
            { value: "other", label: other },
          ]}
        />
        <p className="quiet small mt-2">{t("alternate")}</p>
      </div>
      <Field
        id="stopWord"
        name="stopWord"
        maxLength={40}
        label={t("stopWord")}
        hint={t("stopWordHint")}
        defaultValue={terms.stopWord}
        error={errors.stopWord}
      />
      <Field
        id="ifNo"
        name="ifNo"
        maxLength={200}
        label={t("ifNo")}
        defaultValue={terms.ifNo}
        error={errors.ifNo}
      />
      <Field
        id="reviewOn"
        name="reviewOn"
        type="date"
        min={today}
        label={t("review")}
        defaultValue={terms.reviewOn}
        error={errors.reviewOn}
      />
      <SelectField
        id="zone"
        name="zone"
        label={t("zone")}
        defaultValue={terms.zone}
        options={[...zones]}
        error={errors.zone}
      />
      <Button look="primary" wide type="submit" disabled={isSending}>
        {t("send", { other })}
      </Button>
    </form>
  )
}
