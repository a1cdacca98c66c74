"use client"

import { useTranslations } from "next-intl"
import { LetterButton } from "#components/factor/letter-button.tsx"
import { call } from "../../_trpc/call.ts"

export function PressLetter({ which }: { which: "confirm" | "stop" }) {
  const t = useTranslations("trouble.code")
  return (
    <LetterButton
      which={which}
      onPress={async (token) => {
        const answer = await call(which === "confirm" ? "address.confirm" : "address.stop", { token })
        if (answer.ok) return { ok: true }
        const isAway = answer.error.code === "offline" || answer.error.code === "unavailable"
        const errors: Record<string, string> = isAway ? { form: t("offline") } : { token: "broken" }
        return { ok: false, errors }
      }}
    />
  )
}
