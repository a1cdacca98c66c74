"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { found, looksLikeEmail, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Greeting } from "./greeting.tsx"
import { SharedDevice } from "./shared-device.tsx"

export type SignInValues = { email: string; isSharedDevice: boolean }

export type SignInFormProps = {
  cannotGetInHref: string
  /** Set in the demonstration alone. */
  demonstrationHref?: string
  onSubmit: (values: SignInValues) => Promise<SubmitResult>
  /** Set where the browser knows passkeys. */
  onPasskey?: (isSharedDevice: boolean) => Promise<SubmitResult>
}

export function SignInForm({ cannotGetInHref, demonstrationHref, onSubmit, onPasskey }: SignInFormProps) {
  const t = useTranslations("sign-in.form")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)
  const form = useRef<HTMLFormElement>(null)
  const entering = useSubmission(async () => {
    const isShared = !form.current || new FormData(form.current).has("isSharedDevice")
    return onPasskey ? onPasskey(isShared) : { ok: true }
  })

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const email = textOf(fields, "email")
    if (email === "") return refuse({ email: t("emailMissing") })
    if (!looksLikeEmail(email)) return refuse(found({ email: t("emailOdd") }))
    void submit({ email, isSharedDevice: fields.has("isSharedDevice") })
  }

  return (
    <div className="flex min-h-[calc(100dvh-8rem)] flex-col">
      <Greeting />
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-5">{t("lead")}</p>
      <form method="post" ref={form} noValidate onSubmit={send} className="stack">
        <Refusal errors={errors} attempt={attempt} />
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          label={t("email")}
          hint={t("emailHint")}
          error={errors.email}
        />
        <Button look="primary" wide type="submit" disabled={isSending}>
          {t("send")}
        </Button>
        {onPasskey && (
          <Button look="line" wide disabled={entering.isSending} onClick={() => entering.submit(undefined)}>
            {t("passkey")}
          </Button>
        )}
        <p role="alert">{entering.errors.form}</p>
        <SharedDevice defaultChecked />
      </form>
      <div className="row wrap mt-2">
        <LinkButton look="plain" href={cannotGetInHref}>
          {t("cannotGetIn")}
        </LinkButton>
        {demonstrationHref && (
          <LinkButton look="plain" href={demonstrationHref}>
            {t("demonstration")}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
