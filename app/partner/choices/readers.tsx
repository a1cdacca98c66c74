"use client"

import { useRouter } from "next/navigation"
import type { Reader } from "#components/partner-consent/note-reader.tsx"
import { NoteReaders } from "#components/partner-consent/note-readers.tsx"
import { useCall } from "../../_trpc/use-call.ts"

/** Binds the partner's own consent to its two verbs. */
export function Readers({ readers, lead }: { readers: readonly Reader[]; lead: string }) {
  const call = useCall()
  const router = useRouter()
  const then = (path: "partnerConsent.share" | "partnerConsent.stop") => async (relationshipId: string) => {
    const answer = await call(path, { relationshipId })
    if (answer.ok) router.refresh()
    return answer.ok ? { ok: true as const } : answer
  }
  return (
    <NoteReaders
      readers={readers}
      lead={lead}
      onShare={then("partnerConsent.share")}
      onStop={then("partnerConsent.stop")}
    />
  )
}
