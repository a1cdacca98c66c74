import { z } from "zod"
import { activityKinds } from "#server/domain/care-plan/activity.ts"
import { depths, endings, tightenings } from "#server/domain/session-log/session-log.ts"

const felt = z.number("check_this").nullable()
const moments = { before: felt, peak: felt, after: felt }
const planId = z.string().regex(/^[\w.:-]{1,100}$/, "check_this")

/** The shape alone; ranges and lengths are judged by the rule itself, and answered field by field. */
export const LogFields = z.object({
  activity: z.enum(activityKinds, "check_this"),
  planItemId: planId.nullable(),
  ladderItemId: planId.nullable(),
  ladderItemLabel: z.string().max(60, "too_long").nullable(),
  minutes: z.number("minutes_range"),
  pain: z.object({ ...moments, nextDay: felt }),
  anxiety: z.object(moments),
  endedBy: z.enum(endings, "check_this"),
  depth: z.enum(depths, "check_this").nullable(),
  tightening: z.enum(tightenings, "check_this").nullable(),
  numbed: z.boolean("check_this"),
  note: z.string("check_this"),
  noteIsShared: z.boolean("check_this"),
})

const Performed = z.object({
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "not_a_day"),
  zone: z.string().max(60, "not_a_zone"),
})

const id = z.uuid("check_this")
const version = z.number().int().min(1, "check_this").max(100_000, "check_this")

export const LogSession = z.object({ clientId: id, performed: Performed, log: LogFields })
export const CorrectSession = z.object({ clientId: id, id, expectedVersion: version, log: LogFields })
export const RemoveSession = z.object({ id, expectedVersion: version })
export const UndoRemoval = z.object({ clientId: id, id })
export const FirstTry = z.object({ clientId: id })
/** How many of the newest; whoever goes on pressing «from before» reads the first one too. */
export const NewestSessions = z.object({ newest: z.number().int().min(1).max(100_000) }).optional()
export const OneSession = z.object({ id })
/** Kept to oneself, or given back to whoever may see such things. */
export const WithholdSession = z.object({
  clientId: id,
  id,
  expectedVersion: version,
  withheld: z.boolean("check_this"),
})
