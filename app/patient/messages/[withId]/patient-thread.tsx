"use client"

import { useRouter } from "next/navigation"
import { Thread } from "#components/message/thread.tsx"
import type { OutputOf } from "../../../_trpc/call.ts"
import { useCall } from "../../../_trpc/use-call.ts"
import { useOnce } from "../../use-once.ts"

type PatientThreadProps = {
  withId: string
  thread: OutputOf<"message.list">
  /** Set by "Talk about it first". */
  aboutOfferId: string | null
}

/** One plain thread with a clinician; the same message is never sent twice. */
export function PatientThread({ withId, thread, aboutOfferId }: PatientThreadProps) {
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  return (
    <Thread
      otherName={thread.otherName}
      reader="patient"
      messages={thread.messages}
      isClosed={thread.isClosed}
      onSend={async ({ text }) => {
        const sent = await call("message.send", {
          thread: { room: "mine", withId },
          clientId: once.idOf(text),
          text,
          aboutOfferId,
        })
        if (sent.ok) {
          once.arrived(text)
          router.refresh()
        }
        return sent
      }}
    />
  )
}
