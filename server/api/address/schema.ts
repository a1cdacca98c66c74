import { z } from "zod"

export const NewAddress = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "email_odd")
    .regex(/^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+\.[^\s\p{Cc}@]+$/u, "email_odd"),
})
export const AddressLink = z.object({ token: z.string().min(1, "check_this").max(200, "check_this") })
