import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, addressChange, paperCode, passkey, signInSession, totpSeed } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { markOf, movedTo } from "#server/auth/address/moved-address.ts"
import type { LedgerLine } from "./line.ts"

type Line<Kind> = Extract<LedgerLine, { happened: Kind }>

const db = () => drizzle({ client: authPool() })

/** What a line says of the ways in: sign-ins, what proves who it is, and where the mail goes. */
export async function replayWays(line: LedgerLine): Promise<void> {
  if (line.happened === "sign_ins_ended")
    await db().delete(signInSession).where(inArray(signInSession.id, line.sessions))
  if (line.happened === "ways_dropped") await dropAgain(line)
  if (line.happened === "address_changed") await changeAddressAgain(line)
  if (line.happened === "address_changes_stopped")
    await db()
      .update(addressChange)
      .set({ stoppedAt: sql`now()` })
      .where(and(inArray(addressChange.id, line.changes), isNull(addressChange.doneAt)))
}

async function dropAgain({ passkeys, papers, codes, at }: Line<"ways_dropped">): Promise<void> {
  const then = new Date(at)
  await db().delete(passkey).where(inArray(passkey.id, passkeys))
  // A paper that was printed later, or a generator that was set up later, is another one.
  await db()
    .delete(paperCode)
    .where(and(inArray(paperCode.accountId, papers), lte(paperCode.createdAt, then)))
  await db()
    .delete(totpSeed)
    .where(and(inArray(totpSeed.accountId, codes), lte(totpSeed.confirmedAt, then)))
}

/** The old address opens nothing. The new one is known by the change if it was under way, else by its mark alone. */
const changeAddressAgain = ({ account: id, change, to }: Line<"address_changed">): Promise<void> =>
  db().transaction(async (tx) => {
    const [asked] = await tx
      .update(addressChange)
      .set({ doneAt: sql`now()` })
      .where(and(eq(addressChange.id, change), isNull(addressChange.doneAt)))
      .returning({ newEmail: addressChange.newEmail })
    const [person] = await tx.select({ email: account.email }).from(account).where(eq(account.id, id))
    if (!person || markOf(person.email) === to) return
    const [taken] = asked
      ? await tx.select({ id: account.id }).from(account).where(eq(account.email, asked.newEmail))
      : []
    const email = asked && !taken ? asked.newEmail : movedTo(to)
    await tx.update(account).set({ email }).where(eq(account.id, id))
  })
