"use client"

import { useRouter } from "next/navigation"
import { useRef } from "react"
import { PlanEditor, type PlanEditorProps } from "#components/care-plan/plan-editor.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { useCall } from "../../../../_trpc/use-call.ts"

export type PlanRoomProps = Omit<PlanEditorProps, "onKeepDraft" | "onKeepTemplate" | "onOffer"> & {
  circleId: string
  draftVersion: number
  lastOfferId: string | null
}

/** Binds the editor: drafts are kept one after the other, an offer once. */
export function PlanRoom({ circleId, draftVersion, lastOfferId, ...editor }: PlanRoomProps) {
  const call = useCall()
  const router = useRouter()
  const version = useRef(draftVersion)
  // What the page began with: an offer from another tab in between is met as such, though the page is read anew.
  const last = useRef(lastOfferId)
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const offer = useRef<{ plan: CarePlan; clientId: string }>(null)
  const template = useRef<{ plan: CarePlan; clientId: string }>(null)

  const inOrder = <T,>(write: () => Promise<T>): Promise<T> => {
    const next = before.current.then(write)
    before.current = next.catch(() => null)
    return next
  }

  const onKeepDraft = (plan: CarePlan) =>
    inOrder(async () => {
      if (plan === offer.current?.plan) return { ok: true as const } // offered meanwhile: there is nothing left to keep
      const input = { circleId, clientId: crypto.randomUUID(), expectedVersion: version.current, plan }
      const answer = await call("carePlan.draft", input)
      if (answer.ok) version.current = answer.data.version
      return answer
    })

  const onOffer = (plan: CarePlan) =>
    inOrder(async () => {
      if (offer.current?.plan !== plan) offer.current = { plan, clientId: crypto.randomUUID() }
      const { clientId } = offer.current
      const answer = await call("carePlan.offer", {
        circleId,
        clientId,
        planVersion: editor.version,
        lastOfferId: last.current,
        plan,
      })
      if (!answer.ok) return answer
      router.push(`/clinician/patients/${circleId}`)
      router.refresh()
      return answer
    })

  const onKeepTemplate = (plan: CarePlan) => {
    if (template.current?.plan !== plan) template.current = { plan, clientId: crypto.randomUUID() }
    return call("planTemplate.keep", { circleId, clientId: template.current.clientId, plan })
  }

  return (
    <PlanEditor {...editor} onKeepDraft={onKeepDraft} onOffer={onOffer} onKeepTemplate={onKeepTemplate} />
  )
}
