"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import type { Choosable, TrainerWord } from "#components/sign-in/first-sign-in-form.tsx"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field, SelectField } from "#components/ui/field.tsx"
import { ownIdleChoices, sharedIdleChoices } from "#server/domain/account/idle.ts"

export type SettingsValues = {
  name: string
  country: string
  zone: string
  language: string
  trainerWord: TrainerWord
  idleMinutes: number
  sharedIdleMinutes: number
  noticesByMail: boolean
}

export type SettingsFormProps = {
  settings: Omit<SettingsValues, "country"> & { country: string | null }
  countries: readonly Choosable[]
  zones: readonly Choosable[]
  languages: readonly Choosable[]
  onSave: (values: SettingsValues) => Promise<SubmitResult>
}

/** What a person may change about how Ownpace speaks to them, and what the people beside them call them. */
export function SettingsForm({ settings, countries, zones, languages, onSave }: SettingsFormProps) {
  const t = useTranslations("account")
  const first = useTranslations("sign-in.first")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSave)
  const [isKept, setKept] = useState(false)
  const minutes = (choices: readonly number[]) =>
    choices.map((count) => ({ value: String(count), label: t("minutes", { count }) }))

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setKept(false)
    const fields = new FormData(event.currentTarget)
    const values: SettingsValues = {
      name: textOf(fields, "name"),
      country: textOf(fields, "country"),
      zone: textOf(fields, "zone"),
      language: textOf(fields, "language"),
      trainerWord: textOf(fields, "trainerWord") === "dilator" ? "dilator" : "trainer",
      idleMinutes: Number(textOf(fields, "idleMinutes")),
      sharedIdleMinutes: Number(textOf(fields, "sharedIdleMinutes")),
      noticesByMail: fields.has("noticesByMail"),
    }
    const missing = found({ name: values.name === "" && t("nameMissing") })
    if (Object.keys(missing).length > 0) return refuse(missing)
    if (await submit(values)) setKept(true)
  }

  return (
    <form method="post" noValidate onSubmit={save} className="grid gap-5">
      <Refusal errors={errors} attempt={attempt} />
      <Field
        id="name"
        name="name"
        autoComplete="nickname"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={settings.name}
        error={errors.name}
      />
      <SelectField
        id="country"
        name="country"
        label={t("country")}
        hint={t("countryHint")}
        options={[...countries]}
        defaultValue={settings.country ?? ""}
        error={errors.country}
      />
      <SelectField
        id="zone"
        name="zone"
        label={t("zone")}
        options={[...zones]}
        defaultValue={settings.zone}
        error={errors.zone}
      />
      <SelectField
        id="language"
        name="language"
        label={t("language")}
        options={[...languages]}
        defaultValue={settings.language}
        error={errors.language}
      />
      <ChoiceGroup
        name="trainerWord"
        legend={first("word")}
        columns="two"
        defaultValue={settings.trainerWord}
        options={[
          { value: "trainer", label: first("trainer") },
          { value: "dilator", label: first("dilator") },
        ]}
      />
      <SelectField
        id="idleMinutes"
        name="idleMinutes"
        label={t("idle")}
        hint={t("idleHint")}
        options={minutes(ownIdleChoices)}
        defaultValue={String(settings.idleMinutes)}
        error={errors.idleMinutes}
      />
      <SelectField
        id="sharedIdleMinutes"
        name="sharedIdleMinutes"
        label={t("shared")}
        hint={t("sharedHint")}
        options={minutes(sharedIdleChoices)}
        defaultValue={String(settings.sharedIdleMinutes)}
        error={errors.sharedIdleMinutes}
      />
      <Checkbox
        name="noticesByMail"
        label={t("notices")}
        hint={t("noticesHint")}
        defaultChecked={settings.noticesByMail}
      />
      <div className="row wrap">
        <Button look="primary" type="submit" disabled={isSending}>
          {t("save")}
        </Button>
        <p role="status">{isKept && t("kept")}</p>
      </div>
    </form>
  )
}
