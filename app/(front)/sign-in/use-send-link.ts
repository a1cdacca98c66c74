"use client"

import { useTranslations } from "next-intl"
import type { SubmitResult } from "#components/submission/use-submission.ts"

/** Asks next-auth for a mailed link. The answer is the same whether anybody has this address or not. */
export function useSendLink() {
  const t = useTranslations("trouble.code")
  const field = useTranslations("trouble.field")
  return async (email: string, isShared: boolean): Promise<SubmitResult> => {
    try {
      const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json()
      const response = await fetch("/api/auth/signin/email", {
        method: "POST",
        body: new URLSearchParams({
          email,
          csrfToken,
          callbackUrl: "/sign-in/arrived",
          json: "true",
          ...(isShared ? { shared: "1" } : {}),
        }),
      })
      if (response.ok) return { ok: true }
      if (response.status === 400) return { ok: false, errors: { email: field("email_odd") } }
      return { ok: false, errors: { form: t(response.status === 429 ? "too_many" : "unavailable") } }
    } catch {
      return { ok: false, errors: { form: t("offline") } }
    }
  }
}
