"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { HeldNotice } from "#components/safety/held-notice.tsx"
import type { OutputOf } from "../../../_trpc/call.ts"
import { useCall } from "../../../_trpc/use-call.ts"

type LiftHoldProps = {
  circleId: string
  patientName: string
  held: NonNullable<OutputOf<"safety.held">>
  today: string
}

/** Binds the notice of a hold to its one act. */
export function LiftHold({ circleId, patientName, held, today }: LiftHoldProps) {
  const call = useCall()
  const router = useRouter()
  const ids = useRef(new Map<string, string>())
  const { concernId, since, questions } = held

  async function clear(examinedOn: string) {
    const clientId = ids.current.get(examinedOn) ?? crypto.randomUUID()
    ids.current.set(examinedOn, clientId)
    const answer = await call("safety.clear", { circleId, clientId, concernId, examinedOn })
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <HeldNotice patientName={patientName} since={since} questions={questions} today={today} onClear={clear} />
  )
}
