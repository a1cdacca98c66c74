"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { MeetingsPage } from "#components/meeting/meetings-page.tsx"
import type { OutputOf } from "../../../../_trpc/call.ts"
import { useCall } from "../../../../_trpc/use-call.ts"

export function Meetings({ circleId, page }: { circleId: string; page: OutputOf<"meeting.list"> }) {
  const call = useCall()
  const router = useRouter()
  const tried = useRef<{ body: string; clientId: string }>(null)
  const { zone } = page

  // The same words again are the same act: a second try never writes it twice.
  function clientIdFor(body: unknown) {
    const text = JSON.stringify(body)
    if (tried.current?.body !== text) tried.current = { body: text, clientId: crypto.randomUUID() }
    return tried.current.clientId
  }

  function andLookAgain<T extends { ok: boolean }>(answer: T): T {
    if (answer.ok) {
      tried.current = null
      router.refresh()
    }
    return answer
  }

  return (
    <MeetingsPage
      {...page}
      backHref={`/clinician/patients/${circleId}`}
      onSet={async (when) =>
        andLookAgain(await call("meeting.set", { circleId, clientId: clientIdFor(when), ...when, zone }))
      }
      onMove={async ({ id, version }, when) => {
        const body = { circleId, id, expectedVersion: version, ...when, zone }
        return andLookAgain(await call("meeting.move", { ...body, clientId: clientIdFor(body) }))
      }}
      onCancel={async ({ id, version }) =>
        andLookAgain(await call("meeting.cancel", { circleId, id, expectedVersion: version }))
      }
    />
  )
}
