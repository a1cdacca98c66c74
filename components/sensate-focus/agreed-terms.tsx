"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import type { AgreementTerms, Signatures } from "./joint.ts"
import { LimitForm, type LimitFormProps } from "./limit-form.tsx"
import { SeenByTwo } from "./seen-by-two.tsx"
import { SignatureLines } from "./signature-lines.tsx"
import { TermsList } from "./terms-list.tsx"

export type AgreedTermsProps = {
  otherName: string
  terms: AgreementTerms
  signatures: Signatures
  changeHref: string
  limit: LimitFormProps["limit"]
  onPause: () => Promise<SubmitResult>
}

/** Allowing less takes one person and no reason; that is why both answers are always here. */
export function AgreedTerms({
  otherName: other,
  terms,
  signatures,
  changeHref,
  limit,
  onPause,
}: AgreedTermsProps) {
  const t = useTranslations("sensate-focus.agreed")
  const pausing = useSubmission(onPause)
  const [isAdding, setAdding] = useState(false)

  return (
    <section className="block" aria-labelledby="agreed">
      <h2 id="agreed">{t("title")}</h2>
      <TermsList terms={terms} otherName={other} />
      <SignatureLines signatures={signatures} otherName={other} />
      {isAdding ? (
        <LimitForm otherName={other} limit={limit} onClose={() => setAdding(false)} />
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
