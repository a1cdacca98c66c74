"use client"

import { useRouter } from "next/navigation"
import { InvitationList } from "#components/invitation/invitation-list.tsx"
import type { OutputOf } from "../_trpc/call.ts"
import { useCall } from "../_trpc/use-call.ts"

type Line = OutputOf<"invitation.mine">[number]

function stateOf({ state, canConfirm, isChecked }: Line) {
  if (state === "withdrawn" || state === "spent") return "closed"
  if (state !== "accepted" || canConfirm) return state
  return isChecked ? "checked" : "choosing"
}

/** What was sent and how it stands; a person who said yes waits here to be confirmed. */
export function Invitations({ lines, base, checkBase }: { lines: Line[]; base: string; checkBase: string }) {
  const call = useCall()
  const router = useRouter()
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
        confirmHref: line.canConfirm ? `${checkBase}/${line.id}` : undefined,
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
