"use client"

import { useTranslations } from "next-intl"
import { ConfirmProof } from "#components/proof/confirm-proof.tsx"
import { call } from "../../_trpc/call.ts"

/** Used, old, unknown, another's and signed out all read the same. */
export function Confirm() {
  const t = useTranslations("trouble.code")
  return (
    <ConfirmProof
      onConfirm={async (token) => {
        const answer = await call("proof.confirmLink", { token })
        if (!answer.ok) {
          const isAway = answer.error.code === "offline" || answer.error.code === "unavailable"
          const errors: Record<string, string> = isAway ? { form: t("offline") } : { token: "broken" }
          return { ok: false, errors }
        }
        new BroadcastChannel("proof").postMessage("proven") // the page that asked goes on by itself
        return { ok: true }
      }}
    />
  )
}
