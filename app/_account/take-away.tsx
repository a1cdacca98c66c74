"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { EraseForm } from "#components/erasure/erase-form.tsx"
import { CopyOffer } from "#components/export/copy-offer.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { useProvenCall } from "../_proof/use-proven-call.tsx"
import { useRefusal } from "../_trpc/use-call.ts"
import { takeCopy } from "./take-copy.ts"

type TakeAwayProps = { room: "mine" | "ours" | "caseload"; word: string; whatStays: ReactNode }

export function TakeAway({ room, word, whatStays }: TakeAwayProps) {
  const t = useTranslations("take-away")
  const { provenCall, proof } = useProvenCall()
  const refusal = useRefusal()

  async function take(): Promise<SubmitResult> {
    const ready = await provenCall("export.ready", undefined)
    if (!ready.ok) return ready
    const trouble = await takeCopy()
    if (trouble?.code === "broke" || trouble?.code === "unavailable")
      return { ok: false, errors: { form: t("copy.broke") } }
    return trouble ? refusal(trouble) : { ok: true }
  }

  async function erase(typed: string): Promise<SubmitResult> {
    const page = document.documentElement
    page.dataset.closing = "" // where the sign-in ends, the live page would go to the door before this one is answered
    const answer = await provenCall("erasure.erase", { word: typed })
    if (answer.ok) {
      sessionStorage.clear() // no draft outlives the account
      location.replace("/erased")
    } else delete page.dataset.closing
    return answer
  }

  return (
    <>
      {proof}
      <h1>{t("title")}</h1>
      <CopyOffer room={room} onTake={take} />
      <section className="stack mt-8">
        <h2>{t("erase.title")}</h2>
        <p>{t("erase.lead")}</p>
        {whatStays}
        <p className="quiet">{t("erase.copyFirst")}</p>
        <EraseForm word={word} onErase={erase} />
      </section>
    </>
  )
}
