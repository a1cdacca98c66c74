"use client"

import { useRouter } from "next/navigation"
import { useFormatter, useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { AgreementForm } from "#components/sensate-focus/agreement-form.tsx"
import type { AgreementTerms } from "#components/sensate-focus/joint.ts"
import { Button } from "#components/ui/button.tsx"
import { limitsAdded } from "#server/domain/sensate-focus/terms.ts"
import { type DraftProps, useDraft } from "../_draft/use-draft.ts"
import { readTerms } from "./kept-terms.ts"
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
  draft: DraftProps
}

/** The form goes on from what it began with: what the other writes meanwhile is said, and takes nothing that was typed. */
export function AgreementRoom({
  room,
  expectedVersion,
  terms,
  backHref,
  draft: place,
  ...form
}: AgreementRoomProps) {
  const t = useTranslations("together.agreement")
  const format = useFormatter()
  const draft = useDraft(place)
  const kept = useMemo(() => readTerms(draft.start), [draft.start])
  const [begun, setBegun] = useState({ expectedVersion, terms })
  const [isSent, setSent] = useState(false)
  const send = useCoupleCall()
  const router = useRouter()
  const from = kept ? kept.expectedVersion : begun.expectedVersion
  const limitsRead = kept ? kept.limits : begun.terms.alsoOffLimits
  const listed = (kept?.typed.alsoOffLimits ?? "").split("\n").map((line) => line.trim())
  const added = limitsAdded(terms.alsoOffLimits, [...limitsRead, ...listed])
  const isChanged = from !== expectedVersion
  const newer = !isSent && (isChanged || added.length > 0) && (
    <div className="state mb-4" role="status">
      <p>{isChanged ? t("changed") : t("limitAdded", { limits: format.list(added, { type: "unit" }) })}</p>
      <Button
        onClick={() => {
          void draft.letGo()
          setBegun({ expectedVersion, terms })
        }}
      >
        {t("startAnew")}
      </Button>
    </div>
  )
  return (
    <>
      {newer}
      <AgreementForm
        key={JSON.stringify([from, limitsRead, draft.start])}
        {...form}
        terms={begun.terms}
        start={kept?.typed}
        onType={(typed) => draft.keep(JSON.stringify({ expectedVersion: from, limits: limitsRead, typed }))}
        onSubmit={async ({ offLimits: _, ...asked }) => {
          // What a stage leaves out is the rules' to say; the server adds it.
          const answer = await send("sensateFocus.proposeTerms", {
            room,
            expectedVersion: from,
            ...asked,
            alsoOffLimits: [...asked.alsoOffLimits],
            limitsRead: [...limitsRead],
          })
          setSent(answer.ok)
          if (!answer.ok) {
            // What was put off limits meanwhile is named above the form.
            if (answer.errors.alsoOffLimits) router.refresh()
            return answer
          }
          void draft.drop()
          router.push(backHref)
          return answer
        }}
      />
    </>
  )
}
