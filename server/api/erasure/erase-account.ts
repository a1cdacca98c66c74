import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { clearedCookie } from "#server/auth/session-cookie.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { log } from "#server/log.ts"
import { forgetSignIn } from "#server/sight/under-way.ts"
import { eraseAsked } from "#server/worker/erase-person.ts"
import type { Context } from "../context.ts"
import { withViewer } from "../viewer.ts"
import { askForErasure } from "./queries.ts"

/**
 * The account is erased, by the person alone, after a fresh proof and a word typed by hand. From the commit on it is
 * so: what meets trouble in the steps after it is gone on with by the worker, and after a restore it is done again.
 */
export async function eraseAccount(ctx: Context & { signIn: SignIn }): Promise<void> {
  requireFreshProof(ctx.signIn, ctx.now)
  const actor = { userId: ctx.signIn.userId }
  // Whatever this person has open elsewhere is waited for.
  const scope = { room: "mine", circle: "all", operation: "erase", excluding: actor.userId } as const
  await withViewer(actor, scope, async (tx) => {
    await askForErasure(tx)
    await keepLine(tx.db, { happened: "erased", account: actor.userId })
  })
  ctx.setCookie(clearedCookie())
  forgetSignIn(ctx.signIn.sessionId) // whoever ends it, this is the answer to asking for it
  await eraseAsked().catch((cause: unknown) =>
    log.error({ cause: cause instanceof Error ? cause.name : "unknown" }, "an erasure is gone on with"),
  )
}
