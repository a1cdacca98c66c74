import { z } from "zod"
import { categories } from "#server/domain/consent/category.ts"

export const OfCircle = z.object({ circleId: z.uuid("check_this") })

export const OfCategory = OfCircle.extend({ category: z.enum(categories, "check_this") })

export const SeeAs = z.object({ relationshipId: z.uuid("check_this") })
