"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { SignInForm } from "#components/sign-in/sign-in-form.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { canUsePasskeys, signWithPasskey } from "../../_proof/passkey-in-browser.ts"
import { useCall } from "../../_trpc/use-call.ts"
import { useSendLink } from "./use-send-link.ts"

export function SignIn({ demonstrationHref }: { demonstrationHref?: string }) {
  const router = useRouter()
  const sendLink = useSendLink()
  const t = useTranslations("sign-in.form")
  const call = useCall()
  const [hasPasskeys, setHasPasskeys] = useState(false)
  useEffect(() => setHasPasskeys(canUsePasskeys()), [])

  async function enterByPasskey(isShared: boolean): Promise<SubmitResult> {
    const asked = await call("doorstep.askPasskey", undefined)
    if (!asked.ok) return asked
    const signed = await signWithPasskey(asked.data)
    const answer = signed && (await call("doorstep.passkey", { signed, isShared }))
    if (!answer?.ok) return { ok: false, errors: { form: t("passkeyNot") } }
    location.replace("/")
    return { ok: true }
  }

  return (
    <SignInForm
      cannotGetInHref="/sign-in/help"
      demonstrationHref={demonstrationHref}
      onPasskey={hasPasskeys ? enterByPasskey : undefined}
      onSubmit={async ({ email, isSharedDevice }) => {
        const sent = await sendLink(email, isSharedDevice)
        if (!sent.ok) return sent
        sessionStorage.setItem("sign-in-email", email)
        if (isSharedDevice) sessionStorage.removeItem("sign-in-is-own")
        else sessionStorage.setItem("sign-in-is-own", "1")
        router.push("/sign-in/sent")
        return sent
      }}
    />
  )
}
