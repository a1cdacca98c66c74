import { createHmac } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { marksKey } from "#server/crypto/key-file.ts"

/** What the ledger says of an address: whether another one is the same, to whoever holds the key, and no more. */
export const markOf = (email: string): string =>
  createHmac("sha256", marksKey()).update(`address ${email}`).digest("hex")

const nowhere = "@moved.invalid"

/** In the place of an address that a restored database does not know. Nobody has it, and no letter goes there. */
export const movedTo = (mark: string): string => `${mark}${nowhere}`

export const hasMoved = (email: string): boolean => email.endsWith(nowhere)

/**
 * An account that knows its address by the mark alone meets it: from now on it has it again. Asked wherever an address
 * is looked up, and for any address at the same cost.
 */
export async function meetAgain(email: string): Promise<void> {
  await drizzle({ client: authPool() })
    .update(account)
    .set({ email })
    .where(
      and(
        eq(account.email, movedTo(markOf(email))),
        sql`not exists (select from ${account} other where other.email = ${email})`,
      ),
    )
}
