import { z } from "zod"

const planId = z.string().regex(/^[\w.:-]{1,64}$/, "check_this")
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "not_a_day")

export const OfItem = z.object({ itemId: planId })
export const ItemOfDay = z.object({ itemId: planId, day: Day })
export const OfDay = z.object({ day: Day })
