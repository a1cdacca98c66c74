"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useState } from "react"
import { found, textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field, SelectField, TextArea } from "#components/ui/field.tsx"
import { type SensateStage, sensateStages } from "#server/domain/care-plan/activity.ts"
import { bans, offLimitsOfStage, termDefaults } from "#server/domain/sensate-focus/terms.ts"
import type { AgreementTerms } from "./joint.ts"
import { type TypedTerms, typedFrom, typedIn } from "./typed-terms.ts"

export type AgreementFormProps = {
  otherName: string
  heading: "h1" | "h2"
  /** The step that is in force, when there is one: a later one is asked of each of the two apart. */
  currentStage: SensateStage | null
  /** First values for a first agreement, or the terms that a change starts from. */
  terms: AgreementTerms
  today: string
  zones: readonly { value: string; label: string }[]
  /** What was typed before and not sent. */
  start?: TypedTerms
  onType?: (typed: TypedTerms) => void
  onSubmit: (terms: AgreementTerms) => Promise<SubmitResult>
}

const {
  daysAWeek: daysRange,
  minutes: minutesRange,
  wordsCharacters,
  alsoOffLimits: mostLines,
} = termDefaults

const isIn = (value: number, { least, most }: { least: number; most: number }) =>
  Number.isInteger(value) && value >= least && value <= most

/** The two talk first; one writes it down and signs, the other reads it at their own sign-in. */
export function AgreementForm(props: AgreementFormProps) {
  const { otherName: other, heading: Heading, currentStage, terms, today, zones, onType, onSubmit } = props
  const begun = props.start ?? typedFrom(terms)
  const stages = currentStage
    ? sensateStages.slice(0, sensateStages.indexOf(currentStage) + 1)
    : sensateStages
  const t = useTranslations("sensate-focus.form")
  const stageWords = useTranslations("sensate-focus.step.stage")
  const limitWords = useTranslations("sensate-focus.limit")
  const format = useFormatter()
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)
  const [stage, setStage] = useState(stages.find((one) => one === begun.stage) ?? terms.stage)
  const limits = offLimitsOfStage[stage]

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const lines = textOf(fields, "alsoOffLimits").split("\n")
    const values: AgreementTerms = {
      stage,
      offLimits: limits,
      alsoOffLimits: lines.map((line) => line.trim()).filter((line) => line !== ""),
      ban: bans.find((one) => one === fields.get("ban")) ?? terms.ban,
      daysAWeek: Number(textOf(fields, "daysAWeek")),
      minutes: Number(textOf(fields, "minutes")),
      startsFirst: fields.get("startsFirst") === "other" ? "other" : "me",
      stopWord: textOf(fields, "stopWord"),
      ifDeclined: textOf(fields, "ifDeclined"),
      reviewOn: textOf(fields, "reviewOn"),
      zone: textOf(fields, "zone"),
    }
    const isLong = (words: string) => words.length > wordsCharacters
    const missing = found({
      alsoOffLimits:
        values.alsoOffLimits.length > mostLines
          ? t("alsoMany", { most: mostLines })
          : values.alsoOffLimits.some(isLong) && t("alsoLong"),
      daysAWeek: !isIn(values.daysAWeek, daysRange) && t("daysRange"),
      minutes: !isIn(values.minutes, minutesRange) && t("minutesRange"),
      stopWord: values.stopWord === "" && t("stopWordMissing"),
      ifDeclined: isLong(values.ifDeclined) && t("long"),
      reviewOn: values.reviewOn <= today && t("reviewMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    void submit(values)
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={send}
      onChange={(event) => onType?.(typedIn(event.currentTarget))}
      className="grid gap-5"
    >
      <div>
        <Heading id="terms">{t("title")}</Heading>
        <p className="quiet mt-2">{t("lead", { other })}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} />
      <SelectField
        id="stage"
        name="stage"
        label={t("stage")}
        hint={currentStage ? t("stageHint") : undefined}
        error={errors.stage}
        value={stage}
        options={stages.map((one) => ({ value: one, label: stageWords(one) }))}
        onChange={(event) => setStage(sensateStages.find((one) => one === event.target.value) ?? stage)}
      />
      {limits.length > 0 && (
        <p aria-live="polite">
          <b>{t("offLimits")}:</b> {format.list(limits.map((one) => limitWords(one)))}
        </p>
      )}
      <TextArea
        id="alsoOffLimits"
        name="alsoOffLimits"
        label={t("also")}
        hint={t("alsoHint")}
        defaultValue={begun.alsoOffLimits}
        error={errors.alsoOffLimits}
      />
      <ChoiceGroup
        name="ban"
        legend={t("ban")}
        defaultValue={begun.ban}
        options={bans.toReversed().map((one) => ({ value: one, label: t(`bans.${one}`) }))}
      />
      <div className="grid grid-cols-2 items-end gap-3">
        <Field
          id="daysAWeek"
          name="daysAWeek"
          inputMode="numeric"
          label={t("days")}
          defaultValue={begun.daysAWeek}
          error={errors.daysAWeek}
        />
        <Field
          id="minutes"
          name="minutes"
          inputMode="numeric"
          label={t("minutes")}
          defaultValue={begun.minutes}
          error={errors.minutes}
        />
      </div>
      <div>
        <ChoiceGroup
          name="startsFirst"
          legend={t("starts")}
          columns="two"
          defaultValue={begun.startsFirst}
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
        maxLength={termDefaults.stopWordCharacters}
        label={t("stopWord")}
        hint={t("stopWordHint")}
        defaultValue={begun.stopWord}
        error={errors.stopWord}
      />
      <Field
        id="ifDeclined"
        name="ifDeclined"
        label={t("ifNo")}
        defaultValue={begun.ifDeclined}
        error={errors.ifDeclined}
      />
      <Field
        id="reviewOn"
        name="reviewOn"
        type="date"
        min={today}
        label={t("review")}
        defaultValue={begun.reviewOn}
        error={errors.reviewOn}
      />
      <SelectField
        id="zone"
        name="zone"
        label={t("zone")}
        defaultValue={begun.zone}
        options={[...zones]}
        error={errors.zone}
      />
      {currentStage && <p className="quiet small">{t("night")}</p>}
      {onType && <KeptAsYouWrite />}
      <Button look="primary" wide type="submit" disabled={isSending}>
        {t("send", { other })}
      </Button>
    </form>
  )
}
