"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ProofByCode } from "#components/proof/proof-by-code.tsx"
import { type Refused, type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type Seed = { picture: string; letters: string }
export type CodeSetupProps = {
  isOn: boolean
  onBegin: () => Promise<{ ok: true; data: Seed } | Refused>
  onConfirm: (code: string) => Promise<SubmitResult>
  onRemove: () => Promise<SubmitResult>
}

/** Codes from an app: a picture to read, a first code to show that it was read. */
export function CodeSetup({ isOn, onBegin, onConfirm, onRemove }: CodeSetupProps) {
  const t = useTranslations("keys.codes")
  const [seed, setSeed] = useState<Seed | null>(null)
  const beginning = useSubmission(onBegin)
  const removing = useSubmission(onRemove)

  async function begin() {
    const begun = await beginning.submit(undefined)
    if (begun) setSeed(begun.data)
  }
  async function confirm(code: string) {
    const answer = await onConfirm(code)
    if (answer.ok) setSeed(null)
    return answer
  }

  return (
    <section className="block stack" aria-labelledby="codes">
      <h2 id="codes">{t("title")}</h2>
      <p className="quiet">{t("lead")}</p>
      {isOn && (
        <>
          <p role="status">{t("on")}</p>
          <Button look="line" disabled={removing.isSending} onClick={() => removing.submit(undefined)}>
            {t("remove")}
          </Button>
        </>
      )}
      {!isOn && !seed && (
        <Button look="line" disabled={beginning.isSending} onClick={begin}>
          {t("add")}
        </Button>
      )}
      {!isOn && seed && (
        <>
          <p>{t("scan")}</p>
          {/* biome-ignore lint/performance/noImgElement: drawn by us as an address of its own; nothing to optimise or fetch */}
          <img src={seed.picture} alt={t("pictureAlt")} width={200} height={200} className="rounded-lg" />
          <p className="quiet small">{t("letters")}</p>
          <p dir="ltr" className="tracking-wide" data-seed>
            {seed.letters}
          </p>
          <ProofByCode label={t("first")} hint={t("firstHint")} button={t("confirm")} onCode={confirm} />
          <Button look="plain" onClick={() => setSeed(null)}>
            {t("stop")}
          </Button>
        </>
      )}
      <p role="alert">{beginning.errors.form ?? removing.errors.form}</p>
    </section>
  )
}
