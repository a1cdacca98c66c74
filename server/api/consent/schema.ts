import { z } from "zod"
import { categories } from "#server/domain/consent/category.ts"
import { endModes } from "#server/domain/consent/grant.ts"

const relationshipId = z.uuid("check_this")
const category = z.enum(categories, "check_this")

export const Share = z.object({
  relationshipId,
  category,
  /** The last local day, or null for the default. */
  until: z.iso.date("day_odd").nullable(),
})
export const Stop = z.object({ relationshipId, category })
export const StopAll = z.object({ relationshipId, mode: z.enum(endModes) })
export const WhoSees = z.object({ categories: z.array(category).max(categories.length) })
