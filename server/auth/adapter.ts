import { and, eq, gt } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters"
import { account, signInSession, signInToken } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { env } from "#server/env.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { meetAgain } from "./address/moved-address.ts"
import { takeDueAddresses } from "./address/take-address.ts"
import { hashOf } from "./token.ts"
import { type Device, writeSession } from "./write-session.ts"

const db = () => drizzle({ client: authPool() })

const asUser = (row: typeof account.$inferSelect): AdapterUser => ({
  id: row.id,
  email: row.email,
  emailVerified: row.emailVerifiedAt,
  name: row.name,
})

async function beginSession(session: AdapterSession, device: Device): Promise<AdapterSession> {
  const { sessionToken: token, userId: accountId, expires } = session
  await writeSession({ token, accountId, expires, isCertain: false, ...device })
  return session
}

/** What next-auth needs from our tables. Session tokens are kept as hashes, so none is ever stored. */
export const adapter: Adapter = {
  // Here and not where the link is asked for: the mails for known and unknown addresses look alike.
  async createUser(user: Omit<AdapterUser, "id">) {
    if (!env().isOpenToAll) throw new Error("Nobody makes an account here without an invitation.")
    const [row] = await db()
      .insert(account)
      .values({ email: user.email.toLowerCase(), emailVerifiedAt: user.emailVerified })
      .onConflictDoUpdate({ target: account.email, set: { emailVerifiedAt: user.emailVerified } })
      .returning()
    if (!row) throw new Error("The account was not kept.")
    return asUser(row)
  },
  async getUser(id) {
    const [row] = await db().select().from(account).where(eq(account.id, id))
    return row ? asUser(row) : null
  },
  async getUserByEmail(email) {
    const address = email.toLowerCase()
    await takeDueAddresses()
    await meetAgain(address)
    const [row] = await db().select().from(account).where(eq(account.email, address))
    return row ? asUser(row) : null
  },
  async getUserByAccount() {
    return null
  },
  async linkAccount() {},
  async updateUser(user) {
    const [row] = await db()
      .update(account)
      .set({ emailVerifiedAt: user.emailVerified ?? null })
      .where(eq(account.id, user.id))
      .returning()
    if (!row) throw new Error("There is no such account.")
    return asUser(row)
  },
  createSession: (session) => beginSession(session, { isShared: false, device: null }),
  async getSessionAndUser(sessionToken) {
    const [row] = await db()
      .select()
      .from(signInSession)
      .innerJoin(account, eq(account.id, signInSession.accountId))
      .where(
        and(
          eq(signInSession.tokenHash, hashOf(sessionToken)),
          gt(signInSession.expiresAt, new Date()),
          eq(signInSession.awaitsSecondStep, false),
        ),
      )
    if (!row) return null
    const { accountId: userId, expiresAt: expires } = row.sign_in_session
    return { session: { sessionToken, userId, expires }, user: asUser(row.account) }
  },
  async updateSession({ sessionToken, expires }) {
    if (expires)
      await db()
        .update(signInSession)
        .set({ expiresAt: expires })
        .where(eq(signInSession.tokenHash, hashOf(sessionToken)))
    return null
  },
  async deleteSession(sessionToken) {
    await endSignIns(eq(signInSession.tokenHash, hashOf(sessionToken)))
  },
  async createVerificationToken({ identifier, token, expires }) {
    await db().insert(signInToken).values({ email: identifier, tokenHash: token, expiresAt: expires })
    return { identifier, token, expires }
  },
  // One statement, so that of a hundred clicks at once a single one opens anything.
  async useVerificationToken({ identifier, token }) {
    const [row] = await db()
      .delete(signInToken)
      .where(and(eq(signInToken.tokenHash, token), eq(signInToken.email, identifier)))
      .returning()
    return row ? { identifier, token, expires: row.expiresAt } : null
  },
}

/** The same, where a link is pressed: a sign-in says from its first moment what device it is on. */
export const adapterOn = (device: Device): Adapter => ({
  ...adapter,
  createSession: (session) => beginSession(session, device),
})
