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
    /** Sent, or left; what was typed on while it was being sent stays. */
    letGo: (sent?: string) => {
      setTyped((now) => (sent === undefined || (now ?? sent).trim() === sent ? "" : now))
      return draft.drop(sent)
    },
  }
}
