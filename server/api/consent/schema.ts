import { z } from "zod"
import { categories, relationshipKinds } from "#server/domain/consent/category.ts"
import { endModes } from "#server/domain/consent/grant.ts"
import { isKnownDay } from "#server/domain/schedule/known-day.ts"

const relationshipId = z.uuid("check_this")
const category = z.enum(categories, "check_this")

export const OfCategory = z.object({ relationshipId, category })
export const Share = z.object({
  relationshipId,
  category,
  /** The last local day, or null for the default. */
  until: z.iso.date("day_odd").refine(isKnownDay, "day_odd").nullable(),
  /** When the page was read from which this is asked: what was stopped since is not begun again by an old request. */
  seenAt: z.iso.datetime("check_this").optional(),
  /** Instead of a day: the day of the next meeting with this clinician, as it stands now. */
  untilMeeting: z.boolean("check_this").optional(),
  /** What came before as well, where these figures were on the screen. */
  past: z.object({ count: z.number().int().min(0) }).nullish(),
})
export const StopAll = z.object({ relationshipId, mode: z.enum(endModes) })
export const WhoSees = z.object({ categories: z.array(category).max(categories.length) })
export const OfKind = z.object({ kind: z.enum(relationshipKinds, "check_this") })
export const OneReceipt = z.object({ id: z.uuid("check_this") })
export const Looks = z.object({
  after: z
    .object({
      day: z.iso.date("check_this").refine(isKnownDay, "check_this"),
      viewerId: z.uuid("check_this"),
      wasRefused: z.boolean(),
    })
    .nullable(),
})
