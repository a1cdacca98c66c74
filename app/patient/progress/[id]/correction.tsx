"use client"

import { useRouter } from "next/navigation"
import { useFormatter } from "next-intl"
import { lazy, Suspense, useState } from "react"
import { draftOf } from "#components/session-log/session-draft.ts"
import { SessionForm, type SessionFormProps } from "#components/session-log/session-form.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { leadsToHelp } from "#server/domain/session-log/after-log.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { type DraftProps, useDraft } from "../../../_draft/use-draft.ts"
import type { OutputOf } from "../../../_trpc/call.ts"
import { useCall } from "../../../_trpc/use-call.ts"
import { readKept } from "../../session/kept-draft.ts"
import type { SavedPageProps } from "../../session/saved-page.tsx"
import { useOnce } from "../../use-once.ts"

const SavedPage = lazy(() =>
  import("../../session/saved-page.tsx").then((file) => ({ default: file.SavedPage })),
)

const isToldAnew = (before: SessionLog, after: SessionLog): boolean =>
  before.endedBy !== after.endedBy || JSON.stringify(before.pain) !== JSON.stringify(after.pain)

type CorrectionProps = Pick<SessionFormProps, "ladder" | "viewers" | "asksDayAfter"> & {
  draft: DraftProps
  session: OutputOf<"practice.correction">["session"]
}

/** A correction of what was kept; typed and not yet saved, it waits for the person. */
export function Correction({ draft: place, session, ladder, viewers, asksDayAfter }: CorrectionProps) {
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const format = useFormatter()
  const { id, version, performedOn, log } = session
  const draft = useDraft(place)
  const kept = readKept(draft.start)
  const [help, setHelp] = useState<SavedPageProps["show"]>()

  if (help)
    return (
      <Suspense fallback={null}>
        <SavedPage show={help} />
      </Suspense>
    )
  return (
    <SessionForm
      key={draft.start}
      eyebrow={format.dateTime(plainDay(performedOn), { weekday: "long", day: "numeric", month: "long" })}
      correcting
      start={kept?.draft ?? draftOf(log)}
      ladder={ladder}
      asksDayAfter={asksDayAfter}
      viewers={viewers}
      helpHref="/patient/help"
      onChange={(changed) =>
        draft.keep(JSON.stringify({ clientId: once.idOf(id), performedOn, draft: changed }))
      }
      onSave={async (corrected) => {
        const act = JSON.stringify(corrected)
        const answer = await call("sessionLog.correct", {
          clientId: once.idOf(act),
          id,
          expectedVersion: version,
          log: corrected,
        })
        if (answer.ok) {
          void draft.drop()
          // What was said before has led there already.
          if (isToldAnew(log, corrected) && leadsToHelp(answer.data.after)) setHelp(answer.data.after.show)
          else router.push("/patient/progress")
          router.refresh()
        }
        return answer
      }}
    />
  )
}
