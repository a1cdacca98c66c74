import type { z } from "zod"
import { sessionCookie, sessionDays } from "#server/auth/session-cookie.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { addressPlace } from "./invite-person.ts"
import { openInvitation } from "./open-invitation.ts"
import { accountOf, addSession, nameIfNone, take } from "./queries.ts"
import type { Accept } from "./schema.ts"

/**
 * Says yes. Whoever is signed in accepts as that account; anybody else is signed in as the address that the
 * invitation was sent to, which its link has proven like a sign-in link would.
 */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof Accept>) {
  const row = await openInvitation(ctx, input)
  const accountId =
    ctx.signIn?.userId ?? (await accountOf(unseal(installationKey(), addressPlace(row.id), row.address)))
  if (accountId === row.inviterId) throw new NotFound("an invitation to oneself")
  const taken = await take(row.id, accountId, input.name)
  if (taken.length === 0) throw new NotFound("nothing opens")
  if (!ctx.signIn) {
    await nameIfNone(accountId, input.name)
    const token = newToken()
    const expires = new Date(ctx.now.epochMilliseconds + sessionDays * 86_400_000)
    await addSession(accountId, hashOf(token), expires)
    ctx.setCookie(sessionCookie(token, expires))
  }
  return { id: row.id, role: row.role }
}
