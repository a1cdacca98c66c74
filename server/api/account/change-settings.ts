import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { localeCookie } from "#server/auth/session-cookie.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { changeOwnName } from "../care-circle/queries.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { withViewer } from "../viewer.ts"
import { presentSettings } from "./present.ts"
import { accountOf, updateAccount } from "./queries.ts"
import type { Settings } from "./schema.ts"

export async function readSettings(userId: UserId) {
  const [row] = await accountOf(userId)
  if (!row) throw new NotFound("no account")
  return presentSettings(row)
}

/** Keeps what the person chose; a new name is the one that each of their circles shows from then on. */
export async function changeSettings(
  ctx: Context & { signIn: SignIn },
  input: z.infer<typeof Settings>,
): Promise<void> {
  const actor = { userId: ctx.signIn.userId }
  if (input.name !== ctx.signIn.name) {
    const scope = { room: "mine", circle: "all", operation: "change your name" } as const
    await withViewer(actor, scope, (tx) => changeOwnName(tx, input.name))
  }
  await updateAccount(actor.userId, input)
  ctx.setCookie(localeCookie(input.language))
}
