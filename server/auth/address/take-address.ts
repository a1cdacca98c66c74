import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, addressChange } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { keepLine, writeLedger } from "#server/ledger/keep-line.ts"
import { tellChange, writeChange } from "../note-change.ts"
import { markOf } from "./moved-address.ts"

const db = () => drizzle({ client: authPool() })

// An address that somebody else has by now stays theirs; the change then never counts.
const isFree = sql`not exists (select from ${account} where ${account.email} = ${addressChange.newEmail})`

/**
 * Lets each new address count whose time has come. Asked before an address is looked up, so that no job has to run
 * for it; both addresses are told.
 */
export async function takeDueAddresses(): Promise<void> {
  while (await takeOne());
}

function takeOne(): Promise<boolean> {
  return db().transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(addressChange)
      .where(
        and(
          isNotNull(addressChange.confirmedAt),
          isNull(addressChange.stoppedAt),
          isNull(addressChange.doneAt),
          lte(addressChange.effectiveAt, sql`now()`),
          isFree,
        ),
      )
      .orderBy(asc(addressChange.effectiveAt))
      .limit(1)
      .for("update", { skipLocked: true })
    if (!due) return false
    const [before] = await tx.select().from(account).where(eq(account.id, due.accountId))
    await tx
      .update(account)
      .set({ email: due.newEmail, emailVerifiedAt: sql`now()` })
      .where(eq(account.id, due.accountId))
    await tx.update(addressChange).set({ doneAt: sql`now()` }).where(eq(addressChange.id, due.id))
    await writeChange(tx, due.accountId, "address_changed", null)
    for (const to of [before?.email, due.newEmail]) if (to) await tellChange(tx, to, before?.language ?? "en")
    const to = markOf(due.newEmail)
    await keepLine(tx, { happened: "address_changed", account: due.accountId, change: due.id, to })
    await writeLedger(tx)
    return true
  })
}
