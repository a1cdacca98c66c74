"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { Thread } from "#components/message/thread.tsx"
import { type DraftProps, useDraft } from "../_draft/use-draft.ts"
import type { InputOf, OutputOf } from "../_trpc/call.ts"
import { useCall } from "../_trpc/use-call.ts"

export type ThreadRoomProps = {
  thread: InputOf<"message.list">
  read: OutputOf<"message.list">
  /** Set where the patient came by "Talk about it first". */
  aboutOfferId: string | null
  draft: DraftProps
}

/** One thread, from either side. */
export function ThreadRoom({ thread, read, aboutOfferId, draft: place }: ThreadRoomProps) {
  const call = useCall()
  const router = useRouter()
  const draft = useDraft(place)
  const unsent = useRef<{ text: string; clientId: string }>(null)

  async function send({ text }: { text: string }) {
    // The same words again are the same message: a second try never writes it twice.
    if (unsent.current?.text !== text) unsent.current = { text, clientId: crypto.randomUUID() }
    const { clientId } = unsent.current
    const answer = await call("message.send", { thread, clientId, text, kind: "message", aboutOfferId })
    if (answer.ok) {
      unsent.current = null
      await draft.drop(text)
      router.refresh()
    }
    return answer
  }

  return (
    <Thread
      key={draft.start}
      start={draft.start ?? undefined}
      onType={draft.keep}
      otherName={read.otherName}
      reader={thread.room === "mine" ? "patient" : "clinician"}
      messages={read.messages}
      isClosed={read.isClosed}
      onSend={send}
    />
  )
}
