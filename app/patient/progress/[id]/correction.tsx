"use client"

import { useRouter } from "next/navigation"
import { useFormatter } from "next-intl"
import { useEffect, useState } from "react"
import { draftOf } from "#components/session-log/session-draft.ts"
import { SessionForm, type SessionFormProps } from "#components/session-log/session-form.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import type { OutputOf } from "../../../_trpc/call.ts"
import { useCall } from "../../../_trpc/use-call.ts"
import { dropDraft, type KeptDraft, keepDraft, readDraft } from "../../session/kept-draft.ts"
import { useOnce } from "../../use-once.ts"

type CorrectionProps = Pick<SessionFormProps, "ladder" | "viewers"> & {
  account: string
  session: OutputOf<"practice.correction">["session"]
}

/** A correction of what was kept; typed and not yet saved, it waits in this tab. */
export function Correction({ account, session, ladder, viewers }: CorrectionProps) {
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const format = useFormatter()
  const { id, version, performedOn, log } = session
  const place = `${id}/${version}`
  const [kept, setKept] = useState<KeptDraft | null>(null)
  useEffect(() => setKept(readDraft(account, place)), [account, place])

  return (
    <SessionForm
      key={kept ? "kept" : "saved"}
      eyebrow={format.dateTime(plainDay(performedOn), { weekday: "long", day: "numeric", month: "long" })}
      correcting
      start={kept?.draft ?? draftOf(log)}
      ladder={ladder}
      viewers={viewers}
      helpHref="/patient/help"
      onChange={(draft) => keepDraft(account, place, { clientId: once.idOf(place), performedOn, draft })}
      onSave={async (corrected) => {
        const act = JSON.stringify(corrected)
        const answer = await call("sessionLog.correct", {
          clientId: once.idOf(act),
          id,
          expectedVersion: version,
          log: corrected,
        })
        if (answer.ok) {
          dropDraft(account, place)
          router.push("/patient/progress")
          router.refresh()
        }
        return answer
      }}
    />
  )
}
