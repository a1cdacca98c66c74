import { eq, isNull } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, outbox, signInSession, signInToken } from "#db/schema/auth.ts"
import { practiceMember } from "#db/schema/practice.ts"
import { authPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { Letter } from "#server/mail/letter.ts"
import { letterPlace } from "#server/mail/post.ts"

export const endAllSignIns = (person: string) => endSignIns(eq(signInSession.accountId, person))

/** The account goes, with everything by which it signs in, and letters to its address that nobody has read yet. */
export async function closeAccount(person: string): Promise<void> {
  const db = drizzle({ client: authPool() })
  const [found] = await db.select({ email: account.email }).from(account).where(eq(account.id, person))
  await db.delete(practiceMember).where(eq(practiceMember.accountId, person))
  if (!found) return
  const waiting = await db.select().from(outbox).where(isNull(outbox.sentAt))
  for (const { id, letter } of waiting)
    if (addresseeOf(id, letter) === found.email) await db.delete(outbox).where(eq(outbox.id, id))
  await db.delete(signInToken).where(eq(signInToken.email, found.email))
  await db.delete(account).where(eq(account.id, person))
}

/** Null for a letter that nobody can open: it reaches nobody, and stops no erasure. */
function addresseeOf(id: string, letter: Buffer): string | null {
  try {
    return Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(id), letter))).to
  } catch {
    return null
  }
}
