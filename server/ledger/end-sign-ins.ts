import type { SQL } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { tick } from "#server/live/tick.ts"
import { keepLine, writeLedger } from "./keep-line.ts"

/** Ends sign-ins for good: a database that is restored from before does not let them in again. */
export const endSignIns = (where: SQL | undefined): Promise<{ id: string }[]> =>
  drizzle({ client: authPool() }).transaction(async (tx) => {
    const ended = await tx
      .delete(signInSession)
      .where(where)
      .returning({ id: signInSession.id, accountId: signInSession.accountId })
    if (ended.length === 0) return ended
    await keepLine(tx, { happened: "sign_ins_ended", sessions: ended.map(({ id }) => id) })
    await writeLedger(tx)
    await tick(
      { db: tx },
      ended.map(({ accountId }) => accountId),
    ) // their open screens close at once
    return ended
  })
