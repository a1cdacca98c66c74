"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { SafetyHold, type StandingHold } from "#components/safety-hold/safety-hold.tsx"
import { type DraftProps, useDraft } from "../../../_draft/use-draft.ts"
import { useProvenCall } from "../../../_proof/use-proven-call.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

export type HoldProps = {
  circleId: string
  patientName: string
  hold: StandingHold | null
  draft: DraftProps
}

/** Binds the hold: placing asks nothing, lifting asks once more who it is. */
export function Hold({ circleId, patientName, hold, draft: place }: HoldProps) {
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const draft = useDraft(place)
  const unsent = useRef<{ cause: string; clientId: string }>(null)

  async function placeHold({ cause }: { cause: string }) {
    // The same words again are the same hold: a second try never places it twice.
    if (unsent.current?.cause !== cause) unsent.current = { cause, clientId: crypto.randomUUID() }
    const answer = await call("safetyHold.place", { circleId, ...unsent.current })
    if (!answer.ok) return answer
    unsent.current = null
    await draft.drop()
    router.refresh()
    return answer
  }

  async function lift(holdId: string) {
    const answer = await provenCall("safetyHold.lift", { circleId, holdId })
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <>
      <SafetyHold
        patientName={patientName}
        hold={hold}
        begun={{ start: draft.start ?? undefined, onType: draft.keep }}
        onPlace={placeHold}
        onLift={lift}
      />
      {proof}
    </>
  )
}
