"use client"

import { useRouter } from "next/navigation"
import { InvitationList } from "#components/invitation/invitation-list.tsx"
import type { OutputOf } from "../_trpc/call.ts"
import { useCall } from "../_trpc/use-call.ts"

type Line = OutputOf<"invitation.mine">[number]

/** What was sent and how it stands; a person who said yes waits here to be confirmed. */
export function Invitations({ lines, base }: { lines: Line[]; base: string }) {
  const call = useCall()
  const router = useRouter()
  const stateOf = ({ state }: Line) => (state === "withdrawn" || state === "spent" ? "closed" : state)
  return (
    <InvitationList
      listHref={base}
      invitations={lines.map((line) => ({
        id: line.id,
        name: line.name,
        email: line.email,
        state: stateOf(line),
        sentOn: line.sentOn,
        openUntil: line.openUntil,
        confirmHref: line.canConfirm ? `${base}/${line.id}` : undefined,
      }))}
      onResend={async (id) => {
        const answer = await call("invitation.resend", { id })
        if (!answer.ok) return answer
        router.refresh()
        return { ok: true, words: answer.data.words, openUntil: answer.data.openUntil }
      }}
      onWithdraw={async (id) => {
        const answer = await call("invitation.withdraw", { id })
        if (answer.ok) router.refresh()
        return answer
      }}
    />
  )
}
