import { and, desc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { addressChange } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { addressDefaults } from "#server/domain/account/address.ts"
import { keepLine, writeLedger } from "#server/ledger/keep-line.ts"
import { post } from "#server/mail/post.ts"
import { writeChange } from "../note-change.ts"
import { hashOf, newToken } from "../token.ts"

export type Asker = { userId: string; email: string; language: string }

const db = () => drizzle({ client: authPool() })

const isOpen = and(isNull(addressChange.stoppedAt), isNull(addressChange.doneAt))
const canStillBeConfirmed = gt(
  addressChange.createdAt,
  sql`now() - make_interval(days => ${sql.raw(String(addressDefaults.confirmDays))})`,
)

/** The change that is under way; null when there is none. */
export async function pendingAddress(accountId: string) {
  const [row] = await db()
    .select()
    .from(addressChange)
    .where(
      and(
        eq(addressChange.accountId, accountId),
        isOpen,
        or(isNotNull(addressChange.confirmedAt), canStillBeConfirmed),
      ),
    )
    .orderBy(desc(addressChange.createdAt))
    .limit(1)
  return row ?? null
}

/** A change that was stopped begins in no restored database again. */
async function closeChanges(tx: Pick<Db, "insert" | "update">, which: SQL) {
  const stopped = await tx
    .update(addressChange)
    .set({ stoppedAt: sql`now()` })
    .where(and(which, isOpen))
    .returning({ id: addressChange.id, accountId: addressChange.accountId })
  const changes = stopped.map(({ id }) => id)
  if (changes.length > 0) await keepLine(tx, { happened: "address_changes_stopped", changes })
  return stopped
}

/** Asks for a new address: a letter to the old one with a way to stop it, one to the new one with a way to confirm it. */
export async function askAddress(
  { userId, email, language }: Asker,
  newEmail: string,
  origin: string,
  device: string | null,
): Promise<void> {
  const [stop, confirm] = [newToken(), newToken()]
  await db().transaction(async (tx) => {
    await closeChanges(tx, eq(addressChange.accountId, userId))
    await tx.insert(addressChange).values({
      accountId: userId,
      newEmail,
      stopHash: hashOf(stop),
      confirmHash: hashOf(confirm),
      effectiveAt: new Date(Date.now() + addressDefaults.waitHours * 3_600_000),
    })
    await writeChange(tx, userId, "address_asked", device)
    await post(
      { to: email, kind: "address-stop", link: `${origin}/address/stop#token=${stop}`, language },
      tx,
    )
    await post(
      { to: newEmail, kind: "address-confirm", link: `${origin}/address/confirm#token=${confirm}`, language },
      tx,
    )
    await writeLedger(tx)
  })
}

/** Whoever reads the new address says yes, once. */
export async function confirmAddress(token: string): Promise<boolean> {
  const confirmed = await db()
    .update(addressChange)
    .set({ confirmedAt: sql`now()` })
    .where(
      and(
        eq(addressChange.confirmHash, hashOf(token)),
        isOpen,
        isNull(addressChange.confirmedAt),
        canStillBeConfirmed,
      ),
    )
    .returning({ id: addressChange.id })
  return confirmed.length > 0
}

/** Stops a change by the letter to the old address, without a sign-in, or from the account page. */
export async function stopAddress(by: { token: string } | { accountId: string }): Promise<boolean> {
  const which =
    "token" in by ? eq(addressChange.stopHash, hashOf(by.token)) : eq(addressChange.accountId, by.accountId)
  return db().transaction(async (tx) => {
    const stopped = await closeChanges(tx, which)
    for (const { accountId } of stopped) await writeChange(tx, accountId, "address_stopped", null)
    await writeLedger(tx)
    return stopped.length > 0
  })
}
