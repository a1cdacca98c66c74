"use client"

import { useRouter } from "next/navigation"
import { SignInForm } from "#components/sign-in/sign-in-form.tsx"
import { useSendLink } from "./use-send-link.ts"

export function SignIn({ demonstrationHref }: { demonstrationHref?: string }) {
  const router = useRouter()
  const sendLink = useSendLink()
  return (
    <SignInForm
      cannotGetInHref="/sign-in/help"
      demonstrationHref={demonstrationHref}
      onSubmit={async ({ email, isSharedDevice }) => {
        const sent = await sendLink(email, isSharedDevice)
        if (!sent.ok) return sent
        sessionStorage.setItem("sign-in-email", email)
        router.push("/sign-in/sent")
        return sent
      }}
    />
  )
}
