import { and, desc, eq, gt, inArray, ne, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { practice, practiceMember } from "#db/schema/practice.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { authPool } from "../pools.ts"

const db = () => drizzle({ client: authPool() })

export const sessionsOf = (accountId: string) =>
  db()
    .select()
    .from(signInSession)
    .where(
      and(
        eq(signInSession.accountId, accountId),
        gt(signInSession.expiresAt, sql`now()`),
        eq(signInSession.awaitsSecondStep, false),
      ),
    )
    .orderBy(desc(signInSession.createdAt))

export const deleteSession = (accountId: string, id: string) =>
  endSignIns(and(eq(signInSession.accountId, accountId), eq(signInSession.id, id)))

export const deleteOtherSessions = (accountId: string, id: string) =>
  endSignIns(and(eq(signInSession.accountId, accountId), ne(signInSession.id, id)))

export const updateAccount = (id: string, changes: Partial<typeof account.$inferInsert>) =>
  db().update(account).set(changes).where(eq(account.id, id))

export const accountOf = (id: string) => db().select().from(account).where(eq(account.id, id))

/** Every sign-in on a shared device ends, but for the one that asks. */
export const deleteSharedSessions = (accountId: string, keepId: string) =>
  endSignIns(
    and(
      eq(signInSession.accountId, accountId),
      eq(signInSession.isShared, true),
      ne(signInSession.id, keepId),
    ),
  )

/** Which practices stand behind these clinicians. It is no circle's: the sign-in role reads it. */
export const membershipsOf = (accountIds: readonly string[]) =>
  db()
    .select({ accountId: practiceMember.accountId, title: practiceMember.title, practice: practice.name })
    .from(practiceMember)
    .innerJoin(practice, eq(practice.id, practiceMember.practiceId))
    .where(and(inArray(practiceMember.accountId, [...accountIds]), eq(practiceMember.role, "clinician")))
