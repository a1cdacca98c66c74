import { randomInt } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, paperCode } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { dropPapers } from "#server/ledger/drop-ways.ts"
import { meetAgain } from "./address/moved-address.ts"
import { takeDueAddresses } from "./address/take-address.ts"
import { hashOf } from "./token.ts"

/** Letters and digits that nobody mistakes for another when they are written by hand. */
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

const db = () => drizzle({ client: authPool() })

/** However somebody types it: small letters, other gaps. */
const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, "")
const paperHash = (accountId: string, code: string) => hashOf(`paper ${accountId} ${plain(code)}`)

/** One code of 24 letters, 117 bits, in six groups. The one before it opens nothing from now on. */
export async function newPaperCode(accountId: string): Promise<string> {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  const code = Array.from({ length: 6 }, group).join("-")
  const codeHash = paperHash(accountId, code)
  await dropPapers(eq(paperCode.accountId, accountId))
  await db()
    .insert(paperCode)
    .values({ accountId, codeHash })
    .onConflictDoUpdate({ target: paperCode.accountId, set: { codeHash, createdAt: sql`now()` } })
  return code
}

/** Uses the code up; of a hundred tries at once one counts. */
export async function takePaperCode(accountId: string, code: string): Promise<boolean> {
  const taken = await dropPapers(
    and(eq(paperCode.accountId, accountId), eq(paperCode.codeHash, paperHash(accountId, code))),
  )
  return taken.length > 0
}

/** Whose address this is; an unknown one costs the same query later on. */
export async function accountAt(email: string): Promise<string | null> {
  const address = email.trim().toLowerCase()
  await takeDueAddresses()
  await meetAgain(address)
  const [row] = await db().select({ id: account.id }).from(account).where(eq(account.email, address))
  return row?.id ?? null
}
