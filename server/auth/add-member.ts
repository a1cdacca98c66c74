import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInToken } from "#db/schema/auth.ts"
import { practice, practiceMember } from "#db/schema/practice.ts"
import { authPool } from "#server/api/pools.ts"
import { authSecret, linkMinutes } from "./options.ts"
import { accountAt } from "./paper-code.ts"
import { newToken } from "./token.ts"

export type Member = { practice: string; email: string; role: "clinician" | "administrator" }

/**
 * Makes somebody a member of a practice, the practice too if it is new. For the operator's command: nobody in the
 * program can do this. Answers a link that signs a new person in once; null for an account that is there already,
 * which signs in by mail, so that this command opens nobody's pages.
 */
export async function addMember(
  { practice: name, email, role }: Member,
  origin: string,
): Promise<string | null> {
  const address = email.trim().toLowerCase()
  const token = newToken()
  const here = await accountAt(address) // known also by an address that is newer than a restored database
  return drizzle({ client: authPool() }).transaction(async (tx) => {
    const [known] = await tx.select().from(practice).where(eq(practice.name, name))
    const practiceId = known?.id ?? crypto.randomUUID()
    if (!known) await tx.insert(practice).values({ id: practiceId, name })
    const [made] = here
      ? []
      : await tx.insert(account).values({ email: address }).returning({ id: account.id })
    const person = here ?? made?.id
    if (!person) throw new Error("The account was not kept.")
    await tx.insert(practiceMember).values({ practiceId, accountId: person, role }).onConflictDoNothing()
    if (here) return null
    await tx.insert(signInToken).values({
      tokenHash: createHash("sha256").update(`${token}${authSecret()}`).digest("hex"), // as next-auth looks it up
      email: address,
      expiresAt: new Date(Date.now() + linkMinutes * 60_000),
    })
    return `${origin}/sign-in/confirm#${new URLSearchParams({ token, email: address })}`
  })
}
