import { z } from "zod"
import { isKnownDay } from "#server/domain/schedule/known-day.ts"

const id = z.uuid("check_this")
const When = z.object({
  day: z.iso.date("not_a_day").refine(isKnownDay, "not_a_day"),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_missing"),
  /** The zone in which it was typed: a later change of one's own zone moves no meeting. */
  zone: z.string().max(64, "not_a_zone"),
})

export const OfCircle = z.object({ circleId: id })
export const SetMeeting = OfCircle.extend({ clientId: id, ...When.shape })
export const MoveMeeting = SetMeeting.extend({ id, expectedVersion: z.number().int().positive() })
export const CancelMeeting = OfCircle.extend({ id, expectedVersion: z.number().int().positive() })
