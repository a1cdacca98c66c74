"use client"

import { ReflectionForm } from "#components/sensate-focus/reflection-form.tsx"
import { ownDay } from "../_day/own-day.ts"
import { type DraftProps, useDraft } from "../_draft/use-draft.ts"
import { useCoupleCall } from "./use-couple-call.ts"

export type NewNoteProps = { room: "mine" | "ours"; viewers: { name: string }[]; draft: DraftProps }

export function NewNote({ room, viewers, draft: place }: NewNoteProps) {
  const send = useCoupleCall()
  const draft = useDraft(place)
  return (
    <ReflectionForm
      key={draft.start}
      viewers={viewers}
      start={draft.start ?? undefined}
      onType={draft.keep}
      onSubmit={async ({ words }) => {
        const answer = await send("reflection.keep", { room, words, sessionId: null, ...ownDay() })
        if (answer.ok) await draft.drop(words)
        return answer
      }}
    />
  )
}
