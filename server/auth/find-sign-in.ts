import { and, eq, gt, not, or, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import { account, passkey, signInSession, totpSeed } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { sharedGraceSeconds } from "#server/domain/account/idle.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { noteSignIn } from "#server/sight/under-way.ts"
import { hashOf } from "./token.ts"

export type SignIn = {
  sessionId: string
  userId: UserId
  email: string
  name: string | null
  zone: string
  language: string
  country: string | null
  trainerWord: "trainer" | "dilator"
  isWelcomed: boolean
  isShared: boolean
  /** Has a passkey or codes beside the mail; one click in the demonstration counts as much. */
  isCertain: boolean
  /** Minutes without a touch until the page is covered here; 0 is never. */
  idleMinutes: number
  /** When this person last proved that it is them, as milliseconds since 1970. */
  provenAt: number
}

/** A shared device that nobody touched since this instant is signed out, whatever its browser says. */
const restedTooLong = sql`now() - make_interval(mins => ${account.sharedIdleMinutes}, secs => ${sql.raw(String(sharedGraceSeconds))})`

const isCertain = sql<boolean>`${signInSession.isOneClick}
  or exists (select from ${passkey} where ${passkey.accountId} = ${account.id})
  or exists (select from ${totpSeed} where ${totpSeed.accountId} = ${account.id} and ${totpSeed.confirmedAt} is not null)`

const lookUpIn = (pool: pg.Pool) =>
  drizzle({ client: pool })
    .select({ session: signInSession, account, isCertain })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .where(
      and(
        eq(signInSession.tokenHash, sql.placeholder("hash")),
        gt(signInSession.expiresAt, sql`now()`),
        eq(signInSession.awaitsSecondStep, false),
        or(not(signInSession.isShared), gt(signInSession.touchedAt, restedTooLong)),
      ),
    )
    .prepare("find_sign_in")

const stillThereIn = (pool: pg.Pool) =>
  drizzle({ client: pool })
    .select({ id: signInSession.id })
    .from(signInSession)
    .where(eq(signInSession.id, sql.placeholder("id")))
    .prepare("sign_in_still_there")

const asksOf = (pool: pg.Pool) => ({ pool, lookUp: lookUpIn(pool), stillThere: stillThereIn(pool) })

// Asked on every request, so their texts are made once for a pool and the database plans them once for a connection.
let prepared: ReturnType<typeof asksOf> | undefined

function asks() {
  const pool = authPool()
  if (prepared?.pool !== pool) prepared = asksOf(pool)
  return prepared
}

/** Who holds this cookie; one query, on every request, so that a revoked sign-in is refused at the next one. */
export async function findSignIn(token: string | null): Promise<SignIn | null> {
  if (!token) return null
  const [row] = await asks().lookUp.execute({ hash: hashOf(token) })
  if (!row) return null
  const { session, account: person } = row
  noteSignIn(session.id)
  return {
    sessionId: session.id,
    userId: person.id as UserId, // the id column of accounts is where these ids are born
    email: person.email,
    name: person.name,
    zone: person.zone ?? "UTC",
    language: person.language,
    country: person.country,
    trainerWord: person.trainerWord,
    isWelcomed: person.acceptedTermsAt !== null && person.name !== null,
    isShared: session.isShared,
    isCertain: row.isCertain,
    idleMinutes: session.isShared ? person.sharedIdleMinutes : person.idleMinutes,
    provenAt: session.provenAt.getTime(),
  }
}

/** Whether all of these are still there. */
export async function stillStand(ids: Iterable<string>): Promise<boolean> {
  const found = await Promise.all([...ids].map((id) => asks().stillThere.execute({ id })))
  return found.every((rows) => rows.length > 0)
}
