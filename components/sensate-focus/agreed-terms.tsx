"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"
import { termDefaults } from "#server/domain/sensate-focus/terms.ts"
import type { AgreementTerms, Signatures } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"
import { SignatureLines } from "./signature-lines.tsx"
import { TermsList } from "./terms-list.tsx"

export type AgreedTermsProps = {
  otherName: string
  terms: AgreementTerms
  signatures: Signatures
  changeHref: string
  onAddLimit: (values: { limit: string }) => Promise<SubmitResult>
  onPause: () => Promise<SubmitResult>
}

/** Allowing less takes one person and no reason; that is why both answers are always here. */
export function AgreedTerms({
  otherName: other,
  terms,
  signatures,
  changeHref,
  onAddLimit,
  onPause,
}: AgreedTermsProps) {
  const t = useTranslations("sensate-focus.agreed")
  const adding = useSubmission(onAddLimit)
  const pausing = useSubmission(onPause)
  const [isAdding, setAdding] = useState(false)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const limit = textOf(new FormData(event.currentTarget), "limit")
    if (limit === "") return adding.refuse({ limit: t("limitMissing") })
    if (await adding.submit({ limit })) setAdding(false)
  }

  return (
    <section className="block" aria-labelledby="agreed">
      <h2 id="agreed">{t("title")}</h2>
      <TermsList terms={terms} otherName={other} />
      <SignatureLines signatures={signatures} otherName={other} />
      {isAdding ? (
        <form method="post" noValidate onSubmit={send} className="stack mt-4">
          <TextArea
            id="limit"
            name="limit"
            rows={2}
            maxLength={termDefaults.wordsCharacters}
            label={t("limit")}
            hint={t("limitHint", { other })}
            error={adding.errors.limit ?? adding.errors.form}
          />
          <div className="row wrap">
            <Button type="submit" disabled={adding.isSending}>
              {t("saveLimit")}
            </Button>
            <Button look="plain" onClick={() => setAdding(false)}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <div className="mt-4">
          <Answers>
            <Answer icon="plus" onClick={() => setAdding(true)}>
              {t("addLimit")}
            </Answer>
            <Answer icon="pause" disabled={pausing.isSending} onClick={() => pausing.submit(undefined)}>
              {t("pause")}
            </Answer>
          </Answers>
        </div>
      )}
      <p role="alert">{pausing.errors.form}</p>
      <p className="quiet small mt-3">{t("either")}</p>
      <div className="row wrap">
        <LinkButton look="plain" href={changeHref}>
          {t("step")}
        </LinkButton>
        <LinkButton look="plain" href={`${changeHref}#terms`}>
          {t("change")}
        </LinkButton>
      </div>
      <div>
        <SeenByTwo otherName={other} />
      </div>
    </section>
  )
}
