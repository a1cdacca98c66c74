import { type SensateStage, sensateStages } from "../care-plan/activity.ts"
import { offLimitsOfStage, type Side, sides, type Terms, termDefaults } from "./terms.ts"

/** Who may be asked about the next step. The therapist is, where they are a part of the plan for two. */
export type Agreeing = Side | "therapist"

/** The question of the next step. Each answers for themselves, and no answer is shown to anybody else. */
export type MovingOn = {
  readonly yes: readonly Agreeing[]
  readonly notYet: readonly Agreeing[]
  /** When everybody who is needed has said yes, and a night lies behind it. */
  readonly startsAt: Temporal.Instant | null
}

export const nobodyAsked: MovingOn = { yes: [], notYet: [], startsAt: null }

export const stageAfter = (stage: SensateStage): SensateStage | null =>
  sensateStages[sensateStages.indexOf(stage) + 1] ?? null

export const stageBefore = (stage: SensateStage): SensateStage | null =>
  sensateStages[sensateStages.indexOf(stage) - 1] ?? null

/** A night lies between a yes and what it allows: time in which each can still think otherwise. */
export const afterANight = (at: Temporal.Instant): Temporal.Instant =>
  at.add({ hours: termDefaults.coolOffHours })

/** Null where it was said before. */
export const sayYes = (moving: MovingOn, by: Agreeing): MovingOn | null =>
  moving.yes.includes(by)
    ? null
    : { ...moving, yes: [...moving.yes, by], notYet: moving.notYet.filter((one) => one !== by) }

/** Takes back a yes as well, also within the night. */
export const sayNotYet = (moving: MovingOn, by: Agreeing): MovingOn | null =>
  moving.notYet.includes(by)
    ? null
    : { ...moving, notYet: [...moving.notYet, by], yes: moving.yes.filter((one) => one !== by) }

/** Begins the night when nobody's yes is missing any more, and stops it when one is. */
export const weigh = (moving: MovingOn, withTherapist: boolean, at: Temporal.Instant): MovingOn => {
  const needed: readonly Agreeing[] = withTherapist ? [...sides, "therapist"] : sides
  const isEverybody = needed.every((one) => moving.yes.includes(one))
  return { ...moving, startsAt: isEverybody ? (moving.startsAt ?? afterANight(at)) : null }
}

/** The next step leaves less out; what the two named themselves stays out. */
export const withStage = (terms: Terms, stage: SensateStage): Terms => {
  const named = terms.offLimits.filter((limit) => !offLimitsOfStage[terms.stage].includes(limit))
  return {
    ...terms,
    stage,
    offLimits: [...offLimitsOfStage[stage], ...named],
    ban: stage === "may_include_penetration" ? "none" : terms.ban,
  }
}
