import { limits } from "../care-plan/limits.ts"
import type { CarePlan } from "../care-plan/plan.ts"
import type { LadderItem, RungKind } from "./ladder.ts"

type Addition = {
  readonly kind: RungKind
  readonly count: number
  /** What one is called: "Finger". Trainers are counted instead. */
  readonly name: string
  readonly newId: () => string
}

/** New items stand at the end, for the person to put where they belong. */
export const addRungs = (plan: CarePlan, { kind, count, name, newId }: Addition): CarePlan => {
  const items = [...(plan.ladder?.items ?? [])]
  while (items.length < limits.ladderItems.most && items.length < (plan.ladder?.items.length ?? 0) + count) {
    items.push({
      id: newId(),
      kind,
      label: freeLabel(items, kind === "trainer" ? "" : name),
      diameterMm: null,
      lengthMm: null,
      difficulty: null,
      criteria: null,
    })
  }
  const [first] = items
  if (!first) return plan
  return { ...plan, ladder: { items, startItemId: plan.ladder?.startItemId ?? first.id } }
}

/** "Finger", then "Finger 2"; trainers are "1", "2" and so on. */
const freeLabel = (items: readonly LadderItem[], name: string): string => {
  const isTaken = (label: string) => items.some((item) => item.label === label)
  if (name !== "" && !isTaken(name)) return name
  let number = name === "" ? 1 : 2
  while (isTaken(`${name} ${number}`.trim())) number += 1
  return `${name} ${number}`.trim()
}

/** What began at it, or was open up to it, goes to the item below: taking one off never opens more. */
export const removeRung = (plan: CarePlan, id: string): CarePlan => {
  const items = plan.ladder?.items ?? []
  const at = items.findIndex((item) => item.id === id)
  if (!plan.ladder || at < 0) return plan
  const left = items.toSpliced(at, 1)
  const next = left[Math.max(at - 1, 0)]
  if (!next) return { ...plan, ladder: null, stepCeilingItemId: null }
  const moved = (place: string) => (place === id ? next.id : place)
  return {
    ...plan,
    ladder: { items: left, startItemId: moved(plan.ladder.startItemId) },
    stepCeilingItemId: plan.stepCeilingItemId && moved(plan.stepCeilingItemId),
  }
}

export const moveRung = (plan: CarePlan, id: string, by: 1 | -1): CarePlan => {
  const items = plan.ladder?.items ?? []
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  const to = at + by
  if (!plan.ladder || !item || to < 0 || to >= items.length) return plan
  return { ...plan, ladder: { ...plan.ladder, items: items.toSpliced(at, 1).toSpliced(to, 0, item) } }
}
