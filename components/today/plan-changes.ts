import type { CarePlan, PlanItem } from "#server/domain/care-plan/plan.ts"

export type PlanChangeMark = {
  key: string
  what: string
  before: string | null
  after: string | null
}

export type PlanWords = {
  title: (item: PlanItem) => string
  dose: (item: PlanItem) => string
  ladder: string
  criteria: string
  criteriaChanged: string
  goal: string
}

/** What a person would read differently. Two plans that read the same have no mark. */
export function planChanges(before: CarePlan, after: CarePlan, words: PlanWords): PlanChangeMark[] {
  return [
    ...goalMarks(before, after, words),
    ...itemMarks(before, after, words),
    ...mark("ladder", words.ladder, ladderWords(before), ladderWords(after)),
    ...criteriaMarks(before, after, words),
  ]
}

function goalMarks(before: CarePlan, after: CarePlan, words: PlanWords): PlanChangeMark[] {
  return pairs(before.goals, after.goals).flatMap(({ id, old, fresh }) =>
    mark(`goal-${id}`, words.goal, old?.words ?? null, fresh?.words ?? null),
  )
}

function itemMarks(before: CarePlan, after: CarePlan, words: PlanWords): PlanChangeMark[] {
  return pairs(before.items, after.items).flatMap(({ id, old, fresh }) => {
    const item = fresh ?? old
    if (!item) return []
    return mark(id, words.title(item), old ? words.dose(old) : null, fresh ? words.dose(fresh) : null)
  })
}

function criteriaMarks(before: CarePlan, after: CarePlan, words: PlanWords): PlanChangeMark[] {
  const { source: _from, ...old } = before.stepCriteria
  const { source: _to, ...fresh } = after.stepCriteria
  return JSON.stringify(old) === JSON.stringify(fresh)
    ? []
    : [{ key: "criteria", what: words.criteria, before: null, after: words.criteriaChanged }]
}

function ladderWords({ ladder }: CarePlan): string | null {
  return ladder ? ladder.items.map((item) => item.label).join(", ") : null
}

function mark(key: string, what: string, before: string | null, after: string | null): PlanChangeMark[] {
  return before === after ? [] : [{ key, what, before, after }]
}

function pairs<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const ids = [...new Set([...after, ...before].map((one) => one.id))]
  return ids.map((id) => ({
    id,
    old: before.find((one) => one.id === id),
    fresh: after.find((one) => one.id === id),
  }))
}
