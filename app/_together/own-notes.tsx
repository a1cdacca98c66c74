"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { OwnReflection } from "#components/sensate-focus/own-note.tsx"
import { ReflectionList } from "#components/sensate-focus/reflection-list.tsx"
import { Toast } from "#components/ui/toast.tsx"
import type { DraftProps } from "../_draft/use-draft.ts"
import { useCoupleCall } from "./use-couple-call.ts"
import { useKeptChanges } from "./use-kept-changes.ts"

export type OwnNotesProps = {
  room: "mine" | "ours"
  notes: readonly OwnReflection[]
  viewers: { name: string }[]
  since?: string
  mayKeep: boolean
  /** What the author had begun to change. */
  draft: DraftProps
}

/** One's own notes with their hands. What was removed last can be brought back for as long as the page is open. */
export function OwnNotes({ room, notes, viewers, since, mayKeep, draft }: OwnNotesProps) {
  const t = useTranslations("sensate-focus.reflection")
  const send = useCoupleCall()
  const [removed, setRemoved] = useState<string | null>(null)
  const changes = useKeptChanges(draft)
  const hands = {
    begun: changes.begun,
    onType: changes.type,
    onLeave: (note: OwnReflection) => void changes.forget(note),
    onChange: async (note: OwnReflection, words: string) => {
      const { id, version } = note
      const answer = await send("reflection.change", { room, id, expectedVersion: version, words })
      if (answer.ok) await changes.forget(note, words)
      return answer
    },
    onRemove: async (note: OwnReflection) => {
      const answer = await send("reflection.remove", { room, id: note.id })
      if (!answer.ok) return answer
      setRemoved(note.id)
      await changes.forget(note)
      return answer
    },
  }
  const isRead = viewers.length > 0 || notes.some((note) => note.isWithheld)
  const onWithhold = ({ id, version }: OwnReflection, withheld: boolean) =>
    send("reflection.withhold", { room, id, expectedVersion: version, withheld })
  async function bringBack() {
    if (removed && (await send("reflection.bringBack", { room, id: removed })).ok) setRemoved(null)
  }
  return (
    <ReflectionList
      reflections={notes}
      viewers={viewers}
      since={since}
      hands={mayKeep ? { ...hands, ...(isRead ? { onWithhold } : {}) } : undefined}
    >
      {removed && (
        <Toast action={t("bringBack")} onAction={bringBack}>
          {t("removed")}
        </Toast>
      )}
    </ReflectionList>
  )
}
