"use client"

import { useTranslations } from "next-intl"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field, SelectField } from "#components/ui/field.tsx"
import { Agreements } from "./agreements.tsx"

export type TrainerWord = "trainer" | "dilator"

export type FirstSignInValues = {
  isAdult: boolean
  agreesToTerms: boolean
  noticesByMail: boolean
  hasReadPrivacyNotice: boolean
  name: string
  country: string
  zone: string
  language: string
  trainerWord: TrainerWord
}

export type Choosable = { value: string; label: string }

export type FirstSignInFormProps = {
  countries: readonly Choosable[]
  zones: readonly Choosable[]
  languages: readonly Choosable[]
  /** What is known already, from the invitation and the browser; nothing that is an agreement. */
  defaults: { name?: string; country?: string; zone?: string; language?: string; trainerWord?: TrainerWord }
  termsHref: string
  privacyHref: string
  onSubmit: (values: FirstSignInValues) => Promise<SubmitResult>
}

export function FirstSignInForm(props: FirstSignInFormProps) {
  const { countries, zones, languages, defaults, termsHref, privacyHref, onSubmit } = props
  const t = useTranslations("sign-in.first")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)
  const withChoose = (options: readonly Choosable[]) => [{ value: "", label: t("choose") }, ...options]

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const values: FirstSignInValues = {
      isAdult: fields.has("isAdult"),
      agreesToTerms: fields.has("agreesToTerms"),
      noticesByMail: fields.has("noticesByMail"),
      hasReadPrivacyNotice: fields.has("hasReadPrivacyNotice"),
      name: textOf(fields, "name"),
      country: textOf(fields, "country"),
      zone: textOf(fields, "zone"),
      language: textOf(fields, "language"),
      trainerWord: textOf(fields, "trainerWord") === "dilator" ? "dilator" : "trainer",
    }
    const missing = found({
      name: values.name === "" ? t("nameMissing") : values.name.length > 60 && t("nameLong"),
      country: values.country === "" && t("countryMissing"),
      zone: values.zone === "" && t("zoneMissing"),
      language: values.language === "" && t("languageMissing"),
      isAdult: !values.isAdult && t("adultMissing"),
      agreesToTerms: !values.agreesToTerms && t("termsMissing"),
      hasReadPrivacyNotice: !values.hasReadPrivacyNotice && t("privacyMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    void submit(values)
  }

  return (
    <form method="post" noValidate onSubmit={send} className="grid gap-5">
      <div>
        <h1>{t("title")}</h1>
        <p className="quiet mt-2">{t("lead")}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} />
      <Field
        id="name"
        name="name"
        autoComplete="nickname"
        maxLength={200}
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={defaults.name}
        error={errors.name}
      />
      <SelectField
        id="country"
        name="country"
        label={t("country")}
        hint={t("countryHint")}
        options={withChoose(countries)}
        defaultValue={defaults.country ?? ""}
        error={errors.country}
      />
      <SelectField
        id="zone"
        name="zone"
        label={t("zone")}
        hint={t("zoneHint")}
        options={withChoose(zones)}
        defaultValue={defaults.zone ?? ""}
        error={errors.zone}
      />
      <SelectField
        id="language"
        name="language"
        label={t("language")}
        options={withChoose(languages)}
        defaultValue={defaults.language ?? ""}
        error={errors.language}
      />
      <div>
        <ChoiceGroup
          name="trainerWord"
          legend={t("word")}
          columns="two"
          defaultValue={defaults.trainerWord ?? "trainer"}
          options={[
            { value: "trainer", label: t("trainer") },
            { value: "dilator", label: t("dilator") },
          ]}
        />
        <p className="quiet small mt-2">{t("wordHint")}</p>
      </div>
      <Checkbox name="noticesByMail" label={t("notices")} hint={t("noticesHint")} />
      <Agreements termsHref={termsHref} privacyHref={privacyHref} errors={errors} />
      <Button look="primary" wide type="submit" disabled={isSending}>
        {t("save")}
      </Button>
    </form>
  )
}
