"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { PlanEditor, type PlanEditorProps } from "#components/care-plan/plan-editor.tsx"
import { Button } from "#components/ui/button.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import type { DraftProps } from "../../../../_draft/use-draft.ts"
import { useCall } from "../../../../_trpc/use-call.ts"
import { useTypedPlan } from "./use-typed-plan.ts"

export type PlanRoomProps = Omit<
  PlanEditorProps,
  "isUnkept" | "onType" | "onKeepDraft" | "onKeepTemplate" | "onOffer"
> & {
  circleId: string
  /** What was typed and could not be kept as a plan. */
  typed: DraftProps
  /** A template was chosen on purpose: what was typed before waits for its own page. */
  isFromTemplate: boolean
  draftVersion: number
  lastOfferId: string | null
}

// What became of a page's draft: Back draws the page from the draft it was given first.
const keptSince = new WeakMap<CarePlan, { plan: CarePlan; version: number }>()

/**
 * Binds the editor: drafts are kept one after the other, an offer once. What can't be kept as a plan, since it can't be
 * read as one yet or the sign-in has ended, is kept as it was typed, and the editor goes on from it.
 */
export function PlanRoom(props: PlanRoomProps) {
  const { circleId, draftVersion, lastOfferId, typed: place, isFromTemplate, ...editor } = props
  const call = useCall()
  const t = useTranslations("care-plan.editor")
  // What the page began with: reading it anew takes nothing away from under the hands.
  const [begun] = useState(keptSince.get(editor.draft) ?? { plan: editor.draft, version: draftVersion })
  const typed = useTypedPlan(place, begun)
  const found = isFromTemplate ? null : typed.plan
  const router = useRouter()
  const version = useRef(begun.version)
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
      if (answer.ok) {
        version.current = answer.data.version
        keptSince.set(editor.draft, { plan, version: version.current })
        typed.isKept(plan)
      }
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
        draftVersion: version.current,
        plan,
      })
      if (!answer.ok) return answer
      typed.isKept(plan)
      router.push(`/clinician/patients/${circleId}`)
      router.refresh()
      return answer
    })

  const onKeepTemplate = (plan: CarePlan) => {
    if (template.current?.plan !== plan) template.current = { plan, clientId: crypto.randomUUID() }
    return call("planTemplate.keep", { circleId, clientId: template.current.clientId, plan })
  }

  return (
    <>
      {typed.isOlder && (
        <div className="state mb-4" role="status">
          <p>{t("typedBefore")}</p>
          <div className="row wrap mt-2">
            <Button onClick={typed.goOn}>{t("goOnTyped")}</Button>
            <Button look="plain" onClick={() => void typed.letGo()}>
              {t("letGoTyped")}
            </Button>
          </div>
        </div>
      )}
      <PlanEditor
        key={typed.key}
        {...editor}
        draft={found ?? begun.plan}
        isUnkept={found !== null}
        readable={begun.plan}
        onType={(plan) => typed.type(plan, version.current)}
        onKeepDraft={onKeepDraft}
        onOffer={onOffer}
        onKeepTemplate={onKeepTemplate}
      />
    </>
  )
}
