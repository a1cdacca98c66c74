"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { DeskStep, type DeskWord } from "#components/sensate-focus/desk-step.tsx"
import { call, type OutputOf } from "../../../_trpc/call.ts"
import { useRefusal } from "../../../_trpc/use-call.ts"

export type SayForTwoProps = {
  circleId: string
  patientName: string
  until?: string
  found: NonNullable<OutputOf<"sensateFocus.atDesk">>
}

/** Binds the therapist's part in the plan for two; a second try is the same act. */
export function SayForTwo({ circleId, found, ...page }: SayForTwoProps) {
  const refusal = useRefusal()
  const router = useRouter()
  const pending = useRef(new Map<string, string>())

  async function say(word: DeskWord) {
    const act = JSON.stringify(word)
    const clientId = pending.current.get(act) ?? crypto.randomUUID()
    pending.current.set(act, clientId)
    const answer = await call("sensateFocus.sayAtDesk", { circleId, clientId, ...word })
    if (!answer.ok) return refusal(answer.error)
    pending.current.delete(act)
    router.refresh()
    return { ok: true as const }
  }
  return <DeskStep {...page} {...found} onSay={say} />
}
