import { z } from "zod"
import { SignedByPasskey } from "../proof/schema.ts"

export const PasskeyAtTheDoor = z.object({ signed: SignedByPasskey, isShared: z.boolean() })
export const PaperAtTheDoor = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "email_odd")
    .regex(/^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u, "email_odd"),
  paper: z.string().min(1, "paper_missing").max(100, "paper_wrong"),
  isShared: z.boolean(),
})
