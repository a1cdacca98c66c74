import { z } from "zod"
import { isKnownDay } from "#server/domain/schedule/known-day.ts"

const planId = z.string().regex(/^[\w.:-]{1,64}$/, "check_this")
const Day = z.iso.date("not_a_day").refine(isKnownDay, "not_a_day")

/** Addresses are typed by people too: what is not there is not found, whatever it looks like. */
export const AtAddress = z.object({ address: z.string() })
export const ItemOfDay = z.object({ itemId: planId, day: Day })
export const OfDay = z.object({ day: Day })
export const OfSession = z.object({ id: z.string() })
