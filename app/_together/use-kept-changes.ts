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
    /** Kept, left or removed. */
    forget: async (note: Note) => {
      const { [keyOf(note)]: gone, ...rest } = all()
      if (gone === undefined) return
      typed.current = rest
      if (Object.keys(rest).length > 0) draft.keep(JSON.stringify(rest))
      else await draft.drop()
    },
  }
}
