"use client"

import { useMemo, useRef, useState } from "react"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { type DraftProps, useDraft } from "../../../../_draft/use-draft.ts"

type Typed = { shape: typeof shape; plan: CarePlan; draftVersion: number }

/** The shape of plans that this editor writes; what was typed in another one is as good as none. */
const shape = 1

/** A plan as it is typed, beside the draft that is kept of every plan that can be read. It goes as soon as that has it. */
export function useTypedPlan(place: DraftProps, kept: { plan: CarePlan; version: number }) {
  const draft = useDraft(place)
  const last = useRef<CarePlan>(null)
  // What the page began with: reading it anew takes nothing away from under the hands.
  const [begun] = useState(kept)
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
      draft.keep(JSON.stringify({ shape, plan, draftVersion } satisfies Typed))
    },
    /** Unless more was typed since. */
    isKept: (plan: CarePlan) => {
      if (last.current === null || last.current === plan) void draft.drop()
    },
  }
}

function readTyped(words: string | null): Typed | null {
  if (words === null) return null
  try {
    const kept: unknown = JSON.parse(words)
    const isTyped = typeof kept === "object" && kept !== null && "shape" in kept && kept.shape === shape
    return isTyped && "plan" in kept ? (kept as Typed) : null // this editor wrote it, in this shape
  } catch {
    return null
  }
}
