"use client"

import { useRouter } from "next/navigation"
import { AgreementForm } from "#components/sensate-focus/agreement-form.tsx"
import type { AgreementTerms } from "#components/sensate-focus/joint.ts"
import { useCoupleCall } from "./use-couple-call.ts"

export type AgreementRoomProps = {
  room: "mine" | "ours"
  otherName: string
  heading: "h1" | "h2"
  currentStage: AgreementTerms["stage"] | null
  terms: AgreementTerms
  /** The terms that the form starts from, by the event that wrote them. */
  expectedVersion: string | null
  today: string
  zones: readonly { value: string; label: string }[]
  backHref: string
}

export function AgreementRoom({ room, expectedVersion, backHref, ...form }: AgreementRoomProps) {
  const send = useCoupleCall()
  const router = useRouter()
  return (
    <AgreementForm
      {...form}
      onSubmit={async ({ offLimits: _, ...terms }) => {
        // What a stage leaves out is the rules' to say; the server adds it.
        const answer = await send("sensateFocus.proposeTerms", {
          room,
          expectedVersion,
          ...terms,
          alsoOffLimits: [...terms.alsoOffLimits],
        })
        if (answer.ok) router.push(backHref)
        return answer
      }}
    />
  )
}
