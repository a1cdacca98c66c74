"use client"

import { useRouter } from "next/navigation"
import type { ReactNode } from "react"
import { PatientView } from "#components/caseload/patient-view.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { OutputOf } from "../../../_trpc/call.ts"
import { useCall } from "../../../_trpc/use-call.ts"

export type PatientProps = {
  page: OutputOf<"caseload.patient">
  chart: ReactNode
  days: ReactNode
  forTwo?: ReactNode
  notesOfTwo?: ReactNode
  hold?: ReactNode
  note?: ReactNode
}

/** Binds one person's page to what can be done from it. */
export function Patient({ page, chart, days, forTwo, notesOfTwo, hold, note }: PatientProps) {
  const call = useCall()
  const router = useRouter()
  const base = `/clinician/patients/${page.circleId}`

  async function withdraw(offerId: string) {
    const { circleId } = page
    const answer = await call("carePlan.withdraw", { circleId, clientId: crypto.randomUUID(), offerId })
    if (answer.ok) router.refresh()
    return answer
  }

  async function giveBack(category: Category) {
    const answer = await call("caseload.endOwnGrant", { circleId: page.circleId, category })
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <PatientView
      patientName={page.name}
      meeting={page.meeting}
      shared={page.shared}
      sharesUntil={page.sharesUntil}
      since={page.since}
      chart={chart}
      days={days}
      forTwo={forTwo}
      notesOfTwo={notesOfTwo}
      sessions={page.sessions?.slice(0, 8) ?? null}
      granted={page.granted}
      plan={page.plan}
      versions={page.versions}
      today={page.today}
      desk={
        page.isPreview
          ? null
          : {
              planEditorHref: `${base}/plan`,
              threadHref: `${base}/messages`,
              meetingsHref: `${base}/meetings`,
              leaveHref: `${base}/leave`,
              hold,
              onWithdraw: withdraw,
              note,
              onGiveBack: giveBack,
            }
      }
    />
  )
}
