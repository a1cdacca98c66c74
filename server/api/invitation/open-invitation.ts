import type { z } from "zod"
import { mayTry } from "#server/auth/rate-limit.ts"
import { hashOf } from "#server/auth/token.ts"
import { stateOfInvitation } from "#server/domain/care-circle/invitation.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { toInstant } from "../viewer.ts"
import { wordsHash } from "./invite-person.ts"
import { countWrongWords, findByToken, type InvitationRow } from "./queries.ts"
import type { Doorstep } from "./schema.ts"

/** The invitation behind a link and its words. Expired, used, withdrawn, mistaken and unknown are one answer. */
export async function openInvitation(ctx: Context, input: z.infer<typeof Doorstep>): Promise<InvitationRow> {
  const tokenHash = hashOf(input.token)
  const tries = await Promise.all([
    mayTry("invitation-place", ctx.address),
    mayTry("invitation-link", tokenHash),
  ])
  const row = await findByToken(tokenHash)
  const areRight = wordsHash(row?.id ?? "", input.words) === row?.wordsHash
  if (!row || tries.includes(false)) throw new NotFound("nothing opens")
  if (!areRight) await countWrongWords(row.id)
  const state = stateOfInvitation(
    {
      expiresAt: toInstant(row.expiresAt),
      acceptedAt: row.acceptedAt ? toInstant(row.acceptedAt) : null,
      withdrawnAt: row.withdrawnAt ? toInstant(row.withdrawnAt) : null,
      wrongWords: row.wrongWords,
    },
    ctx.now,
  )
  if (!areRight || state !== "waiting") throw new NotFound("nothing opens")
  return row
}
