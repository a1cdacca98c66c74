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
 * Lets each new address count whose time has come; both addresses are told. Each minute, so that letters go there, and
 * before an address is looked up, so that whoever comes in waits for no job.
 */
export async function takeDueAddresses(): Promise<void> {
  while (await takeOne());
}

/** Somebody's address as it counts at this moment, which may be newer than what their request began with. */
export async function addressNow(accountId: string): Promise<string> {
  await takeDueAddresses()
  const [person] = await db().select({ email: account.email }).from(account).where(eq(account.id, accountId))
  if (!person) throw new Error("There is no such account.")
  return person.email
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
