import { z } from "zod"
import {
  type ActivityKind,
  pelvicFloorForms,
  relaxationForms,
  type SettingsByKind,
  sensateStages,
} from "#server/domain/care-plan/activity.ts"
import { limits } from "#server/domain/care-plan/limits.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { rungKinds } from "#server/domain/trainer-ladder/ladder.ts"

const Id = z.string().min(1).max(64)
const Count = z.number("check_this").finite()

const PlanSource = z.object({
  from: z.string().max(1000),
  standing: z.enum(["default_for_clinical_review", "confirmed"]),
  confirmedBy: z.string().max(200).nullable(),
  confirmedOn: z.string().max(10).nullable(),
})

const Weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7))) // the list is these seven
const Dose = z.object({
  minutes: Count,
  minutesMean: z.enum(["about", "up_to"]),
  days: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("times_a_week"), times: Count }),
    z.object({ kind: z.literal("weekdays"), weekdays: z.array(Weekday).max(7) }),
  ]),
})
const Pace = z.object({ inSeconds: Count, holdSeconds: Count, outSeconds: Count })

const after = {
  optional: z.boolean(),
  hint: z.string().max(limits.hintCharacters, "too_long"),
  source: PlanSource.nullable(),
}

/** Keys stand in the order of the plans that the domain makes, so that equal plans are written equally. */
const itemOf = <K extends ActivityKind, S extends z.ZodType<SettingsByKind[K]>>(kind: K, settings: S) =>
  z.object({ id: Id, kind: z.literal(kind), dose: Dose, settings, ...after })

const Item = z.discriminatedUnion("kind", [
  itemOf("breathing", Pace),
  itemOf("stretches", z.object({ holdSeconds: Count, perSide: z.boolean() })),
  itemOf(
    "pelvic_floor",
    z.object({
      form: z.enum(pelvicFloorForms),
      holdSeconds: Count,
      releaseSeconds: Count,
      repeats: Count,
      setsADay: Count,
      effortPercent: Count,
    }),
  ),
  itemOf("trainer", z.object({ breathing: Pace })),
  itemOf(
    "relaxation",
    z.object({
      form: z.enum(relaxationForms),
      tenseSeconds: Count,
      releaseSeconds: Count,
      order: z.enum(["feet_up", "arms_first"]),
    }),
  ),
  itemOf("sensate_focus", z.object({ stage: z.enum(sensateStages) })),
])

const StepNumbers = z.object({
  sessions: Count,
  days: Count,
  maxPeakPain: Count,
  maxPeakAnxiety: Count,
  minMinutes: Count,
  fullDepth: z.boolean(),
  maxNextDayRise: Count,
  stayFromPain: Count,
  stayFromAnxiety: Count,
  hardSessions: Count,
  amongSessions: Count,
  daysAway: Count,
  talkFromPain: Count,
})

const Ladder = z.object({
  items: z
    .array(
      z.object({
        id: Id,
        kind: z.enum(rungKinds),
        label: z.string().max(limits.labelCharacters, "too_long"),
        diameterMm: Count.nullable(),
        lengthMm: Count.nullable(),
        difficulty: Count.nullable(),
        criteria: StepNumbers.partial().nullable(),
      }),
    )
    .max(limits.ladderItems.most, "too_many"),
  startItemId: Id,
})

/** The shape of a plan on its way in and out of the database; whether it makes sense is checkPlan's. */
export const Plan: z.ZodType<CarePlan> = z.object({
  goals: z
    .array(z.object({ id: Id, words: z.string().max(limits.goals.characters, "too_long") }))
    .max(limits.goals.most, "too_many"),
  items: z.array(Item).max(limits.items.most, "too_many"),
  ladder: Ladder.nullable(),
  stepCriteria: StepNumbers.extend({ source: PlanSource }),
  stepCeilingItemId: Id.nullable(),
  selfPaced: z.boolean(),
  noteToPatient: z.string().max(limits.noteCharacters, "too_long"),
})

export const OfCircle = z.object({ circleId: z.uuid("check_this") })

export const KeepDraft = OfCircle.extend({
  clientId: z.uuid("check_this"),
  /** The version of the draft that was open; 0 when there was none. */
  expectedVersion: z.int().min(0).max(1_000_000),
  plan: Plan,
})

export const OfferPlan = OfCircle.extend({
  clientId: z.uuid("check_this"),
  /** The number that the clinician saw: one more than the plan in force. Offers that were not taken up share it. */
  planVersion: z.int().min(1).max(100_000),
  /** The newest offer of theirs that the page knew of. */
  lastOfferId: z.uuid("check_this").nullable(),
  /** The version of the draft that the page knew of; 0 when there was none. */
  draftVersion: z.int().min(0).max(1_000_000),
  plan: Plan,
})

export const WithdrawOffer = OfCircle.extend({
  clientId: z.uuid("check_this"),
  offerId: z.uuid("check_this"),
})
