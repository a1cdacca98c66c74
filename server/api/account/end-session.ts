import type { SignIn } from "#server/auth/find-sign-in.ts"
import { clearedCookie } from "#server/auth/session-cookie.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { deleteSession } from "./queries.ts"

/** Ends one sign-in of this person, here or on another device; the next thing it asks for is refused. */
export async function endSession(ctx: Context & { signIn: SignIn }, id: string): Promise<void> {
  const ended = await deleteSession(ctx.signIn.userId, id)
  if (ended.length === 0) throw new NotFound("no such sign-in")
  if (id === ctx.signIn.sessionId) ctx.setCookie(clearedCookie())
}
