import type { CarePlan } from "./plan.ts"

export const planParts = ["goal", "item", "ladder_item", "ladder", "step_criteria", "plan"] as const
export type PlanPart = (typeof planParts)[number]

/** One thing to mark on the screen. `field` is a path inside the part: "dose.minutes". */
export type PlanDifference =
  | { readonly kind: "added"; readonly part: PlanPart; readonly id: string }
  | { readonly kind: "removed"; readonly part: PlanPart; readonly id: string }
  | {
      readonly kind: "moved"
      readonly part: PlanPart
      readonly id: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: "changed"
      readonly part: PlanPart
      /** Null where a plan has only one such part. */
      readonly id: string | null
      readonly field: string
      readonly from: unknown
      readonly to: unknown
    }

/** Everything that a person who says yes would get differently. Where a number came from is not one. */
export const comparePlans = (before: CarePlan, after: CarePlan): PlanDifference[] => [
  ...compareLists("goal", before.goals, after.goals),
  ...compareLists("item", before.items, after.items),
  ...compareLists("ladder_item", before.ladder?.items ?? [], after.ladder?.items ?? []),
  ...compareFields(
    "ladder",
    null,
    { startItemId: before.ladder?.startItemId ?? null },
    {
      startItemId: after.ladder?.startItemId ?? null,
    },
  ),
  ...compareFields("step_criteria", null, before.stepCriteria, after.stepCriteria),
  ...compareFields("plan", null, ownFields(before), ownFields(after)),
]

const ownFields = ({ stepCeilingItemId, selfPaced, noteToPatient }: CarePlan) => ({
  stepCeilingItemId,
  selfPaced,
  noteToPatient,
})

type Listed = { readonly id: string }

const compareLists = (
  part: PlanPart,
  before: readonly Listed[],
  after: readonly Listed[],
): PlanDifference[] => {
  const added = after.filter(({ id }) => !has(before, id))
  const removed = before.filter(({ id }) => !has(after, id))
  const keptBefore = before.filter(({ id }) => has(after, id))
  const keptAfter = after.filter(({ id }) => has(before, id))
  return [
    ...added.map(({ id }) => ({ kind: "added", part, id }) as const),
    ...removed.map(({ id }) => ({ kind: "removed", part, id }) as const),
    ...moves(keptBefore, keptAfter).map(
      ({ id, from, to }) => ({ kind: "moved", part, id, from, to }) as const,
    ),
    ...keptAfter.flatMap((item) => {
      const old = before.find(({ id }) => id === item.id)
      return old === undefined ? [] : compareFields(part, item.id, old, item)
    }),
  ]
}

type Move = { readonly id: string; readonly from: number; readonly to: number }

/** Only what was taken out of the order and put elsewhere; what merely shifted did not move. */
const moves = (before: readonly Listed[], after: readonly Listed[]): Move[] => {
  const placed = after.map(({ id }, to) => ({ id, from: before.findIndex((item) => item.id === id), to }))
  const still = longestRising(placed)
  return placed.filter((item) => !still.includes(item))
}

const longestRising = (placed: readonly Move[]): readonly Move[] => {
  const runs: Move[][] = []
  for (const item of placed) {
    const before = runs.filter((run) => (run.at(-1)?.from ?? -1) < item.from)
    runs.push([...longest(before), item])
  }
  return longest(runs)
}

const longest = (runs: readonly Move[][]): readonly Move[] =>
  runs.reduce<readonly Move[]>((best, run) => (run.length > best.length ? run : best), [])

const has = (list: readonly Listed[], id: string): boolean => list.some((item) => item.id === id)

const compareFields = (
  part: PlanPart,
  id: string | null,
  before: object,
  after: object,
): PlanDifference[] => {
  const old = new Map(leaves(before))
  const fresh = new Map(leaves(after))
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const from = old.get(field) ?? null
    const to = fresh.get(field) ?? null
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ kind: "changed", part, id, field, from, to } as const]
  })
}

/** The days of a dose are read as one thing: "3 times a week" against "Monday and Friday". */
const whole = ["dose.days"]

const leaves = (value: object, at = ""): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
    const path = at === "" ? key : `${at}.${key}`
    if (key === "source") return []
    if (typeof inner !== "object" || inner === null || Array.isArray(inner) || whole.includes(path))
      return [[path, inner]]
    return leaves(inner, path)
  })
