"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { AgreementForm } from "#components/sensate-focus/agreement-form.tsx"
import type { AgreementTerms } from "#components/sensate-focus/joint.ts"
import { Button } from "#components/ui/button.tsx"
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

/** The form goes on from what it began with: what the other writes meanwhile is said, and takes nothing that was typed. */
export function AgreementRoom({ room, expectedVersion, terms, backHref, ...form }: AgreementRoomProps) {
  const t = useTranslations("together.agreement")
  const [begun, setBegun] = useState({ expectedVersion, terms })
  const [isSent, setSent] = useState(false)
  const send = useCoupleCall()
  const router = useRouter()
  const newer = !isSent && begun.expectedVersion !== expectedVersion && (
    <div className="state mb-4" role="status">
      <p>{t("changed")}</p>
      <Button onClick={() => setBegun({ expectedVersion, terms })}>{t("startAnew")}</Button>
    </div>
  )
  const agreement = (
    <AgreementForm
      key={begun.expectedVersion}
      {...form}
      terms={begun.terms}
      onSubmit={async ({ offLimits: _, ...asked }) => {
        // What a stage leaves out is the rules' to say; the server adds it.
        const answer = await send("sensateFocus.proposeTerms", {
          room,
          expectedVersion: begun.expectedVersion,
          ...asked,
          alsoOffLimits: [...asked.alsoOffLimits],
        })
        setSent(answer.ok)
        if (answer.ok) router.push(backHref)
        return answer
      }}
    />
  )
  return (
    <>
      {newer}
      {agreement}
    </>
  )
}
