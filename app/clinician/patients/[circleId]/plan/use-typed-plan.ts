"use client"

import { useMemo, useRef, useState } from "react"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { type DraftProps, useDraft } from "../../../../_draft/use-draft.ts"
import { readTyped, writeTyped } from "./typed-plan.ts"

/** A plan as it is typed, beside the draft that is kept of every plan that can be read. It goes as soon as that has it. */
export function useTypedPlan(place: DraftProps, begun: { plan: CarePlan; version: number }) {
  const draft = useDraft(place)
  const last = useRef<CarePlan>(null)
  const [goesOn, setGoesOn] = useState(false)
  const [hasTyped, setHasTyped] = useState(false)
  const typed = useMemo(() => {
    const found = readTyped(draft.start)
    return found && JSON.stringify(found.plan) !== JSON.stringify(begun.plan) ? found : null
  }, [draft.start, begun])
  const isOlder = typed !== null && typed.draftVersion !== begun.version && !goesOn

  return {
    /** What to go on from. */
    plan: isOlder ? null : (typed?.plan ?? null),
    key: `${goesOn} ${draft.start}`,
    /** The draft has moved on elsewhere since this was typed: then the person chooses. */
    isOlder: isOlder && !hasTyped,
    goOn: () => setGoesOn(true),
    letGo: draft.letGo,
    type: (plan: CarePlan, draftVersion: number) => {
      last.current = plan
      setHasTyped(true)
      draft.keep(writeTyped({ plan, draftVersion }))
    },
    /** Unless more was typed since. */
    isKept: (plan: CarePlan) => {
      if (last.current === null || last.current === plan) void draft.drop()
    },
  }
}
