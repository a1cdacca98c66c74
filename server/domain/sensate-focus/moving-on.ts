import { type SensateStage, sensateStages } from "../care-plan/activity.ts"
import { offLimitsOfStage, type Side, sides, type Terms, termDefaults } from "./terms.ts"

/** Who may be asked about the next step. The therapist is, where they are a part of the plan for two. */
export type Agreeing = Side | "therapist"

/** The question of the next step. Each answers for themselves, and no answer is shown to anybody else. */
export type MovingOn = {
  readonly yes: readonly Agreeing[]
  readonly notYet: readonly Agreeing[]
  /** A yes of somebody who felt pressed: theirs to read, and it moves nothing until a time that felt free. */
  readonly held: readonly Agreeing[]
  /** When everybody who is needed has said yes, and a night lies behind it. */
  readonly startsAt: Temporal.Instant | null
}

export const nobodyAsked: MovingOn = { yes: [], notYet: [], held: [], startsAt: null }

export const stageAfter = (stage: SensateStage): SensateStage | null =>
  sensateStages[sensateStages.indexOf(stage) + 1] ?? null

export const stageBefore = (stage: SensateStage): SensateStage | null =>
  sensateStages[sensateStages.indexOf(stage) - 1] ?? null

/** A night lies between a yes and what it allows: time in which each can still think otherwise. */
export const afterANight = (at: Temporal.Instant): Temporal.Instant =>
  at.add({ hours: termDefaults.coolOffHours })

const without = (list: readonly Agreeing[], by: Agreeing) => list.filter((one) => one !== by)

/** Null where it was said before. */
export const sayYes = (moving: MovingOn, by: Agreeing, isHeld = false): MovingOn | null => {
  if ((isHeld ? moving.held : moving.yes).includes(by)) return null
  const yes = without(moving.yes, by)
  const held = without(moving.held, by)
  const said = isHeld ? { yes, held: [...held, by] } : { yes: [...yes, by], held }
  return { ...moving, ...said, notYet: without(moving.notYet, by) }
}

/** Takes back a yes as well, also within the night. */
export const sayNotYet = (moving: MovingOn, by: Agreeing): MovingOn | null =>
  moving.notYet.includes(by)
    ? null
    : {
        ...moving,
        notYet: [...moving.notYet, by],
        yes: without(moving.yes, by),
        held: without(moving.held, by),
      }

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
