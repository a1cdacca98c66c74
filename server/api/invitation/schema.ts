import { z } from "zod"
import { categories } from "#server/domain/consent/category.ts"

const name = z.string().trim().min(1, "name_missing").max(80, "name_long")
const word = z.string().trim().max(40)

export const Invite = z.object({
  kind: z.enum(["patient", "partner", "clinician"]),
  name,
  email: z
    .email("email_odd")
    .max(254, "email_odd")
    .transform((address) => address.toLowerCase()),
  clientId: z.uuid("check_this"),
})
export const Doorstep = z.object({
  token: z.string().max(100),
  words: z.tuple([word, word, word]),
})
export const Accept = Doorstep.extend({ name, isShared: z.boolean().default(true) })
export const InvitationId = z.object({ id: z.uuid("check_this") })
export const Settle = z.object({
  id: z.uuid("check_this"),
  categories: z.array(z.enum(categories)).max(categories.length),
})
