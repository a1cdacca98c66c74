"use client"

import { useEffect, useRef, useState } from "react"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { checkPlan } from "#server/domain/care-plan/check-plan.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"

const restBeforeKeeping = 800

export type DraftHands = {
  onKeepDraft: (plan: CarePlan) => Promise<SubmitResult>
  /** Each change at once, also one that can't be read as a plan yet. */
  onType?: (plan: CarePlan) => void
}

/** The plan that is being written. It is kept by itself a moment after the last change, if it can be read. */
export function useDraft(draft: CarePlan, isUnkept: boolean, { onKeepDraft, onType }: DraftHands) {
  const [plan, setPlan] = useState(draft)
  const [kept, setKept] = useState<CarePlan | null>(isUnkept ? null : draft)
  const keep = useRef(onKeepDraft)
  keep.current = onKeepDraft

  useEffect(() => {
    if (plan === kept || checkPlan(plan).length > 0) return
    const timer = setTimeout(async () => {
      const result = await keep.current(plan).catch(() => null)
      if (result?.ok) setKept(plan)
    }, restBeforeKeeping)
    return () => clearTimeout(timer)
  }, [plan, kept])

  function change(next: CarePlan) {
    setPlan(next)
    onType?.(next)
  }
  return { plan, setPlan: change, isKept: plan === kept }
}
