"use client"

import { useRef } from "react"
import type { InvitationKind } from "#components/invitation/invitation-answer.tsx"
import { InviteForm } from "#components/invitation/invite-form.tsx"
import { useCall } from "../_trpc/use-call.ts"

/** One form, one client id: a second press meets the first invitation and writes nothing. */
export function Invite({ kind, doneHref }: { kind: InvitationKind; doneHref: string }) {
  const call = useCall()
  const clientId = useRef<string>(null)
  return (
    <InviteForm
      kind={kind}
      doneHref={doneHref}
      onSubmit={async (values) => {
        clientId.current ??= crypto.randomUUID()
        const answer = await call("invitation.invite", { ...values, kind, clientId: clientId.current })
        return answer.ok ? { ok: true, words: answer.data.words, openUntil: answer.data.openUntil } : answer
      }}
    />
  )
}
