import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import { account, signInToken } from "#db/schema/auth.ts"
import { practice, practiceMember } from "#db/schema/practice.ts"
import { authOptions, linkMinutes } from "./options.ts"
import { newToken } from "./token.ts"

export type Member = { practice: string; email: string; role: "clinician" | "administrator" }

/**
 * Makes somebody a member of a practice, the practice too if it is new, and answers a link that signs them in once.
 * For the operator's command: nobody in the program can do this.
 */
export async function addMember(
  pool: pg.Pool,
  { practice: name, email, role }: Member,
  origin: string,
): Promise<string> {
  const address = email.trim().toLowerCase()
  const token = newToken()
  await drizzle({ client: pool }).transaction(async (tx) => {
    const [known] = await tx.select().from(practice).where(eq(practice.name, name))
    const practiceId = known?.id ?? crypto.randomUUID()
    if (!known) await tx.insert(practice).values({ id: practiceId, name })
    const [person] = await tx
      .insert(account)
      .values({ email: address })
      .onConflictDoUpdate({ target: account.email, set: { email: address } })
      .returning({ id: account.id })
    if (!person) throw new Error("The account was not kept.")
    await tx.insert(practiceMember).values({ practiceId, accountId: person.id, role }).onConflictDoNothing()
    await tx.insert(signInToken).values({
      tokenHash: createHash("sha256").update(`${token}${authOptions().secret}`).digest("hex"), // as next-auth looks it up
      email: address,
      expiresAt: new Date(Date.now() + linkMinutes * 60_000),
    })
  })
  return `${origin}/sign-in/confirm#${new URLSearchParams({ token, email: address })}`
}
