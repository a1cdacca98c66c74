"use client"

import { useTranslations } from "next-intl"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { useCall } from "../_trpc/use-call.ts"
import { signWithPasskey } from "./passkey-in-browser.ts"

/** Shows who one is, by passkey, code or paper; then goes on. The code that was wrong is said beside its field. */
export function useGiveProof(onGiven: () => Promise<unknown>) {
  const t = useTranslations("proof.ask")
  const call = useCall()

  async function andGoOn(answer: SubmitResult): Promise<SubmitResult> {
    if (answer.ok) await onGiven()
    return answer
  }
  const byPasskey = async (): Promise<SubmitResult> => {
    const asked = await call("proof.askPasskey", undefined)
    if (!asked.ok) return asked
    const signed = await signWithPasskey(asked.data)
    const answer = signed && (await call("proof.passkey", { signed }))
    return answer?.ok ? andGoOn(answer) : { ok: false, errors: { form: t("passkeyNot") } }
  }
  return {
    byPasskey,
    byCode: async (code: string) => andGoOn(await call("proof.code", { code })),
    byPaper: async (paper: string) => andGoOn(await call("proof.paper", { paper })),
  }
}
