import { defaultTemplate, planFromTemplate } from "#server/domain/care-plan/default-template.ts"
import type { CarePlan, IsoWeekday, PlanItem } from "#server/domain/care-plan/plan.ts"

const goals = [{ id: "smear", words: "I want to have a smear test, and not dread it for weeks." }]

const sizes = [
  ["size-1", "White", 13, 70, 2],
  ["size-2", "Green", 18, 90, 4],
  ["size-3", "Blue", 23, 110, 6],
  ["size-4", "Violet", 28, 130, 9],
] as const

/** Amara calls her trainers by their colours. */
const ladder: CarePlan["ladder"] = {
  startItemId: "size-1",
  items: sizes.map(([id, label, diameterMm, lengthMm, difficulty]) => ({
    id,
    kind: "trainer",
    label,
    diameterMm,
    lengthMm,
    difficulty,
    criteria: null,
  })),
}

/** Three named days; one of them is the weekday given, so that the demonstration always has a session to begin. */
const daysWith = (weekday: number): IsoWeekday[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => [0, 2, 4].includes((day - weekday + 7) % 7))

const withTrainer =
  (weekday: number, minutes: number) =>
  (item: PlanItem): PlanItem =>
    item.kind === "trainer"
      ? { ...item, dose: { ...item.dose, minutes, days: { kind: "weekdays", weekdays: daysWith(weekday) } } }
      : item.kind === "stretches"
        ? { ...item, dose: { ...item.dose, minutes: 10 } }
        : item

const planWith = (weekday: number, minutes: number): CarePlan => {
  const plan = planFromTemplate(defaultTemplate, goals, { sensateFocus: true })
  return {
    ...plan,
    items: plan.items.map(withTrainer(weekday, minutes)),
    ladder,
    stepCeilingItemId: "size-3",
  }
}

export const amarasFirstPlan = (weekday: number): CarePlan => ({
  ...planWith(weekday, 5),
  noteToPatient: "Begin with White, or with nothing but the breath. Both are a start.",
})

/** What Amara has agreed to since: a little more time, if she likes. */
export const amarasPlan = (weekday: number): CarePlan => planWith(weekday, 10)

export const meisPlan: CarePlan = planFromTemplate(
  defaultTemplate,
  [{ id: "swim", words: "Use a tampon, so that I can swim whenever I want." }],
  { sensateFocus: false },
)
