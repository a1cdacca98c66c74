"use client"

import { useEffect, useState } from "react"
import { LookInMail } from "#components/sign-in/look-in-mail.tsx"
import { useSendLink } from "../use-send-link.ts"

export function Sent({ outboxHref }: { outboxHref?: string }) {
  const [email, setEmail] = useState<string>()
  const sendLink = useSendLink()
  useEffect(() => setEmail(sessionStorage.getItem("sign-in-email") ?? undefined), [])
  const isShared = () => sessionStorage.getItem("sign-in-is-own") === null
  return (
    <LookInMail
      email={email}
      signInHref="/sign-in"
      outboxHref={outboxHref}
      onSendAgain={async () => (email ? sendLink(email, isShared()) : { ok: true })}
    />
  )
}
