"use client"

import { useRouter } from "next/navigation"
import type { Viewer } from "#components/consent/visibility-line.tsx"
import { HeldSession } from "#components/safety/held-session.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"
import { useOnce } from "../use-once.ts"

export type HeldProps = {
  held: NonNullable<OutputOf<"practice.session">["held"]>
  today: string
  viewers: Viewer[]
  /** A clinician who cannot see the answer; it can be sent to them. */
  clinician: { id: string; name: string } | null
}

/** Binds a held session to what its buttons do. */
export function Held({ held, today, viewers, clinician }: HeldProps) {
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const { concernId } = held

  return (
    <HeldSession
      since={held.since}
      questions={held.questions}
      today={today}
      viewers={viewers}
      clinicianName={clinician?.name}
      helpHref="/patient/help"
      breatheHref="/patient/session/breathe"
      todayHref="/patient"
      onTakeBack={
        held.mayTakeBack
          ? async () => {
              const answer = await call("safety.takeBack", { id: concernId })
              if (answer.ok && answer.data.sessionId)
                router.push(`/patient/progress/${answer.data.sessionId}`)
              else if (answer.ok) router.refresh()
              return answer
            }
          : undefined
      }
      onExamined={async (said) => {
        const act = JSON.stringify(said)
        const answer = await call("safety.examined", { clientId: once.idOf(act), concernId, ...said })
        if (answer.ok) router.refresh()
        return answer
      }}
      onSend={async (text) => {
        if (!clinician) return { ok: true }
        const thread = { room: "mine" as const, withId: clinician.id }
        return call("message.send", { thread, clientId: once.idOf(text), text })
      }}
    />
  )
}
