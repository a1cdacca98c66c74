"use client"

import { ReflectionForm } from "#components/sensate-focus/reflection-form.tsx"
import { ownDay } from "./own-day.ts"
import { useCoupleCall } from "./use-couple-call.ts"

export type NewNoteProps = { room: "mine" | "ours"; viewers: { name: string }[] }

export function NewNote({ room, viewers }: NewNoteProps) {
  const send = useCoupleCall()
  return (
    <ReflectionForm
      viewers={viewers}
      onSubmit={({ text }) => send("reflection.keep", { room, words: text, sessionId: null, ...ownDay() })}
    />
  )
}
