"use client"

import { useRef } from "react"
import { NoteToPatientForm } from "#components/caseload/note-to-patient-form.tsx"
import { type DraftProps, useDraft } from "../../../_draft/use-draft.ts"
import { useCall } from "../../../_trpc/use-call.ts"

export type NoteToPatientProps = { circleId: string; patientName: string; draft: DraftProps }

/** Binds the note that a patient finds on her first page. */
export function NoteToPatient({ circleId, patientName, draft: place }: NoteToPatientProps) {
  const call = useCall()
  const draft = useDraft(place)
  const unsent = useRef<{ text: string; clientId: string }>(null)

  async function send({ text }: { text: string }) {
    // The same words again are the same note: a second try never writes it twice.
    if (unsent.current?.text !== text) unsent.current = { text, clientId: crypto.randomUUID() }
    const { clientId } = unsent.current
    const thread = { room: "caseload" as const, circleId }
    const answer = await call("message.send", { thread, clientId, text, kind: "note", aboutOfferId: null })
    if (answer.ok) {
      unsent.current = null
      await draft.drop(text)
    }
    return answer
  }

  return (
    <NoteToPatientForm
      key={draft.start}
      patientName={patientName}
      start={draft.start ?? undefined}
      onType={draft.keep}
      onSubmit={send}
    />
  )
}
