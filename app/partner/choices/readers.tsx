"use client"

import { useRouter } from "next/navigation"
import type { Reader } from "#components/partner-consent/note-reader.tsx"
import { NoteReaders } from "#components/partner-consent/note-readers.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { useCall } from "../../_trpc/use-call.ts"

type Asked = Reader & {
  /** How often it was stopped when this page was read. */
  stops: number
}

/** Binds the partner's own consent to its two verbs. */
export function Readers({ readers, lead }: { readers: readonly Asked[]; lead: string }) {
  const call = useCall()
  const router = useRouter()
  const then = (answer: { ok: true } | Extract<SubmitResult, { ok: false }>): SubmitResult => {
    if (answer.ok) router.refresh()
    return answer.ok ? { ok: true } : answer
  }
  const stopsOf = (id: string) => readers.find((one) => one.relationshipId === id)?.stops ?? 0
  return (
    <NoteReaders
      readers={readers}
      lead={lead}
      onShare={async (relationshipId) =>
        then(await call("partnerConsent.share", { relationshipId, stops: stopsOf(relationshipId) }))
      }
      onStop={async (relationshipId) => then(await call("partnerConsent.stop", { relationshipId }))}
    />
  )
}
