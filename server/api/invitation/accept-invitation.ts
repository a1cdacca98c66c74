import type { z } from "zod"
import { startSession } from "#server/auth/start-session.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { addressPlace } from "./invite-person.ts"
import { openInvitation } from "./open-invitation.ts"
import { accountOf, nameIfNone, take } from "./queries.ts"
import type { Accept } from "./schema.ts"

/**
 * Says yes. Whoever is signed in accepts as that account; anybody else is signed in as the address that the
 * invitation was sent to, which its link has proven like a sign-in link would: up to a second step, if there is one.
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
    const { device } = ctx.arrival
    const { isShared } = input
    const { cookie } = await startSession({ accountId, isCertain: false, isShared, device })
    ctx.setCookie(cookie)
  }
  return { id: row.id, role: row.role }
}
