import type { SQL } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { letAnswersLeave } from "#server/api/consent/narrow-sight.ts"
import { authPool } from "#server/api/pools.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { tick } from "#server/live/tick.ts"
import { forgetSignIn } from "#server/sight/under-way.ts"
import { keepLine, writeLedger } from "./keep-line.ts"

/**
 * Ends sign-ins for good: a database that is restored from before does not let them in again, and nothing that they
 * were being answered with is given after this.
 */
export async function endSignIns(where: SQL | undefined): Promise<{ id: string }[]> {
  const ended = await drizzle({ client: authPool() }).transaction(async (tx) => {
    const gone = await tx
      .delete(signInSession)
      .where(where)
      .returning({ id: signInSession.id, accountId: signInSession.accountId })
    if (gone.length === 0) return gone
    for (const { id } of gone) forgetSignIn(id)
    await keepLine(tx, { happened: "sign_ins_ended", sessions: gone.map(({ id }) => id) })
    await writeLedger(tx)
    await tick(
      { db: tx },
      gone.map(({ accountId }) => accountId),
    ) // their open screens close at once
    return gone
  })
  const people = new Set(ended.map(({ accountId }) => accountId as UserId)) // an account's id is a person's
  await Promise.all([...people].map(letAnswersLeave))
  return ended
}
