import { z } from "zod"

export const letterKinds = [
  "sign-in",
  "invitation",
  "news",
  "proof",
  "changed",
  "address-stop",
  "address-confirm",
] as const

/** What a letter needs to be written. It says nothing of what is inside. */
export const Letter = z.object({
  to: z.string(),
  kind: z.enum(letterKinds),
  link: z.string(),
  language: z.string(),
})
export type Letter = z.infer<typeof Letter>
