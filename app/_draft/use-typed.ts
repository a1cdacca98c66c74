"use client"

import { useState } from "react"
import { type DraftProps, useDraft } from "./use-draft.ts"

/** The draft of a form that opens and closes while its page stands: each time with what was typed last. */
export function useTyped(place: DraftProps) {
  const draft = useDraft(place)
  const [typed, setTyped] = useState<string>()
  return {
    words: typed ?? draft.start ?? "",
    type: (words: string) => {
      setTyped(words)
      draft.keep(words)
    },
    letGo: () => {
      setTyped("")
      return draft.drop()
    },
  }
}
