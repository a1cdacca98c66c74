"use client"

import { useRef } from "react"
import { type DraftProps, useDraft } from "../_draft/use-draft.ts"
import { type KeptChanges, readChanges } from "./kept-changes.ts"

type Note = { id: string; version: number }
const keyOf = ({ id, version }: Note) => `${id}.${version}`

/** Changes of notes that are typed and not kept yet. A note that has changed elsewhere begins from what it is now. */
export function useKeptChanges(place: DraftProps) {
  const draft = useDraft(place)
  const typed = useRef<KeptChanges>(null)
  const all = () => typed.current ?? readChanges(draft.start)

  return {
    begun: (note: Note): string | undefined => all()[keyOf(note)],
    type: (note: Note, text: string) => {
      typed.current = { ...all(), [keyOf(note)]: text }
      draft.keep(JSON.stringify(typed.current))
    },
    /** Kept, left or removed. What was typed on while it was being kept is a change of what it has become. */
    forget: async (note: Note, sent?: string) => {
      const { [keyOf(note)]: gone, ...others } = all()
      if (gone === undefined) return
      const isGone = sent === undefined || gone.trim() === sent
      const rest = isGone ? others : { ...others, [keyOf({ ...note, version: note.version + 1 })]: gone }
      typed.current = rest
      if (Object.keys(rest).length > 0) draft.keep(JSON.stringify(rest))
      else await draft.drop()
    },
  }
}
