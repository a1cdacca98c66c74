"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { found, looksLikeEmail, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type Refused, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { InvitationKind } from "./invitation-answer.tsx"
import type { ThreeWords } from "./three-words-form.tsx"
import { WordsToSay } from "./words-to-say.tsx"

export type InviteValues = { name: string; email: string }
/** The words come back this one time: only their hash is kept. `openUntil` is a local day. */
export type Invited = { ok: true; words: ThreeWords; openUntil: string }

export type InviteFormProps = {
  kind: InvitationKind
  onSubmit: (values: InviteValues) => Promise<Invited | Refused>
  /** After the words were written down. */
  doneHref: string
}

const words = {
  patient: { title: "titlePatient", lead: "leadPatient" },
  partner: { title: "titlePartner", lead: "leadPartner" },
  clinician: { title: "titleClinician", lead: "leadClinician" },
} as const

export function InviteForm({ kind, onSubmit, doneHref }: InviteFormProps) {
  const t = useTranslations("invitation.invite")
  const { submit, refuse, isSending, errors, attempt } = useSubmission<InviteValues, Invited>(onSubmit)
  const [invited, setInvited] = useState<(Invited & { name: string }) | null>(null)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const values = { name: textOf(fields, "name"), email: textOf(fields, "email") }
    const missing = found({
      name: values.name === "" && t("nameMissing"),
      email: values.email === "" ? t("emailMissing") : !looksLikeEmail(values.email) && t("emailOdd"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    const result = await submit(values)
    if (result) setInvited({ ...result, name: values.name })
  }

  if (invited) {
    return (
      <WordsToSay
        name={invited.name}
        words={invited.words}
        openUntil={invited.openUntil}
        doneHref={doneHref}
      />
    )
  }
  return (
    <form method="post" noValidate onSubmit={send} className="grid max-w-lg gap-5">
      <div>
        <h1>{t(words[kind].title)}</h1>
        <p className="quiet mt-2">{t(words[kind].lead)}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} />
      <Field
        id="name"
        name="name"
        maxLength={80}
        autoComplete="off"
        label={t("name")}
        hint={t("nameHint")}
        error={errors.name}
      />
      <Field
        id="email"
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        label={t("email")}
        hint={t("emailHint")}
        error={errors.email}
      />
      {kind === "partner" && <p className="quiet small">{t("safe")}</p>}
      {kind === "clinician" && <p className="quiet small">{t("known")}</p>}
      <Button look="primary" type="submit" disabled={isSending}>
        {t("send")}
      </Button>
    </form>
  )
}
