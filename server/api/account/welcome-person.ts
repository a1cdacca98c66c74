import type { z } from "zod"
import type { Context } from "../context.ts"
import { updateAccount } from "./queries.ts"
import type { Welcome } from "./schema.ts"

/** The wording of terms and privacy notice that is shown today. */
export const termsVersion = "2026-11"

export async function welcomePerson(
  ctx: Context & { signIn: { userId: string } },
  input: z.infer<typeof Welcome>,
) {
  const at = new Date(ctx.now.epochMilliseconds)
  await updateAccount(ctx.signIn.userId, {
    name: input.name,
    country: input.country,
    zone: input.zone,
    language: input.language,
    trainerWord: input.trainerWord,
    ...(input.noticesByMail ? { noticesByMail: true } : {}),
    isAdultSince: at,
    acceptedTermsAt: at,
    acceptedTermsVersion: termsVersion,
  })
}
