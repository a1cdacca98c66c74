"use client"

import { useEffect, useState } from "react"
import { LookInMail } from "#components/sign-in/look-in-mail.tsx"
import { useSendLink } from "../use-send-link.ts"

export function Sent({ outboxHref }: { outboxHref?: string }) {
  const [email, setEmail] = useState<string>()
  const sendLink = useSendLink()
  useEffect(() => setEmail(sessionStorage.getItem("sign-in-email") ?? undefined), [])
  return (
    <LookInMail
      email={email}
      signInHref="/sign-in"
      outboxHref={outboxHref}
      onSendAgain={async () => (email ? sendLink(email) : { ok: true })}
    />
  )
}
