import type { CarePlan } from "#server/domain/care-plan/plan.ts"

/** A plan as it stands in the editor, also half typed, and the draft that it was typed over. */
export type TypedPlan = { plan: CarePlan; draftVersion: number }

/** The shape of plans that this editor writes; what was typed in another one is as good as none. */
const shape = 1

// An empty box of a number is no number; JSON would make nothing of it, and some numbers may be nothing on purpose.
const empty = { isEmpty: true }
const isEmpty = (value: unknown) => typeof value === "object" && value !== null && "isEmpty" in value

export const writeTyped = ({ plan, draftVersion }: TypedPlan): string =>
  JSON.stringify({ shape, plan, draftVersion }, (_, value) => (Number.isNaN(value) ? empty : value))

export function readTyped(words: string | null): TypedPlan | null {
  if (words === null) return null
  try {
    const kept: unknown = JSON.parse(words, (_, value) => (isEmpty(value) ? Number.NaN : value))
    const isTyped = typeof kept === "object" && kept !== null && "shape" in kept && kept.shape === shape
    return isTyped && "plan" in kept ? (kept as unknown as TypedPlan) : null // this editor wrote it, in this shape
  } catch {
    return null
  }
}
