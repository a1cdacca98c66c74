import { z } from "zod"
import { sensateStages } from "#server/domain/care-plan/activity.ts"
import { isKnownDay } from "#server/domain/schedule/known-day.ts"
import { isKnownZone } from "#server/domain/schedule/known-zone.ts"
import { bans } from "#server/domain/sensate-focus/terms.ts"
import { pairRooms } from "./find-pair.ts"

const id = z.uuid("check_this")
const day = z.iso.date("day_missing").refine(isKnownDay, "day_missing")
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_missing")

export const InRoom = z.object({ room: z.enum(pairRooms) })
export const Act = InRoom.extend({ clientId: id })

/** Sizes and ranges are the domain's; here is only the shape, and an end to pasted books. */
export const ProposeTerms = Act.extend({
  /** The terms that this person was looking at, waiting or in force; null when there were none. */
  expectedVersion: id.nullable(),
  stage: z.enum(sensateStages, "check_this"),
  alsoOffLimits: z.array(z.string().trim().min(1).max(2000)).max(200, "too_many"),
  /** The limits that stood there when they began: one that was added since is not given up unread. */
  limitsRead: z.array(z.string().max(300)).max(400).default([]),
  ban: z.enum(bans).optional(),
  daysAWeek: z.number("out_of_range"),
  minutes: z.number("out_of_range"),
  startsFirst: z.enum(["me", "other"], "check_this"),
  stopWord: z.string().trim().max(2000, "too_long"),
  ifDeclined: z.string().trim().max(2000, "too_long"),
  reviewOn: day,
  zone: z.string().max(64, "not_a_zone"),
})

/** The terms that are answered are named: what was not read is not signed. */
export const AnswerTerms = Act.extend({
  expectedVersion: id,
  answer: z.enum(["sign", "not_now", "withdraw"], "check_this"),
})

export const AddLimit = Act.extend({
  limit: z.string().trim().min(1, "empty").max(300, "too_long"),
})

/** Steps are named: what was read is answered, and no other. */
const stage = z.enum(sensateStages, "check_this")
export const AnswerStep = Act.extend({ to: stage, answer: z.enum(["yes", "not_yet"], "check_this") })
export const StepBack = Act.extend({ to: stage })

const AtDesk = z.object({ circleId: id, clientId: id })
export const SeeAsDesk = z.object({ relationshipId: id })
export const LookAtDesk = AtDesk.pick({ circleId: true })
/** The therapist's part: whether they are asked, their answer, and a pause. */
export const SayAtDesk = z.discriminatedUnion("says", [
  AtDesk.extend({ says: z.literal("with_therapist"), isAsked: z.boolean() }),
  AtDesk.extend({ says: z.literal("would_move_on"), to: stage }),
  AtDesk.extend({ says: z.literal("not_yet"), to: stage }),
  AtDesk.extend({ says: z.literal("paused") }),
])

export const ProposeTime = Act.extend({ on: day, at: time })

/** Answers name the question, by the event that asked it. */
export const AnswerTime = z.discriminatedUnion("answer", [
  Act.extend({ answer: z.literal("yes"), proposalId: id }),
  Act.extend({ answer: z.literal("not_today"), proposalId: id }),
  Act.extend({ answer: z.literal("other_time"), proposalId: id, on: day, at: time }),
])

export const happenings = ["yes", "part", "no"] as const
export const LogTogether = Act.extend({ proposalId: id, happened: z.enum(happenings, "check_this") })

export const TellPartner = Act.extend({
  words: z.string().trim().min(1, "empty").max(1000, "too_long"),
  day,
  /** Whose day it is. It is asked, and not kept. */
  zone: z.string().max(64, "check_this").refine(isKnownZone, "check_this"),
})
