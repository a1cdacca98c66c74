import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account } from "#db/schema/auth.ts"
import { invitation, relationship } from "#db/schema/care-circle.ts"
import { practiceMember } from "#db/schema/practice.ts"
import { meetAgain } from "#server/auth/address/moved-address.ts"
import { takeDueAddresses } from "#server/auth/address/take-address.ts"
import { authPool } from "../pools.ts"
import type { ViewerTx } from "../viewer.ts"

export type InvitationRow = typeof invitation.$inferSelect

/** On the doorstep nobody is in a circle yet: these two go by the sign-in role. */
const doorstep = () => drizzle({ client: authPool() })

export const findByToken = async (tokenHash: string): Promise<InvitationRow | undefined> =>
  (await doorstep().select().from(invitation).where(eq(invitation.tokenHash, tokenHash)))[0]

export const countWrongWords = (id: string) =>
  doorstep()
    .update(invitation)
    .set({ wrongWords: sql`${invitation.wrongWords} + 1` })
    .where(eq(invitation.id, id))

/** One statement: of a hundred at once, one is first. */
export const take = (id: string, acceptedBy: string, acceptedName: string) =>
  doorstep()
    .update(invitation)
    .set({ acceptedBy, acceptedName, acceptedAt: sql`now()` })
    .where(and(eq(invitation.id, id), isNull(invitation.acceptedBy), isNull(invitation.withdrawnAt)))
    .returning({ id: invitation.id })

export const decline = (id: string) =>
  doorstep()
    .update(invitation)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(invitation.id, id), isNull(invitation.acceptedBy)))

export const isClinician = async (accountId: string): Promise<boolean> => {
  const rows = await doorstep()
    .select({ role: practiceMember.role })
    .from(practiceMember)
    .where(and(eq(practiceMember.accountId, accountId), eq(practiceMember.role, "clinician")))
  return rows.length > 0
}

/** The account of an address that was just proven by its mail; made when there is none. */
export const accountOf = async (email: string): Promise<string> => {
  await takeDueAddresses()
  await meetAgain(email)
  const [row] = await doorstep()
    .insert(account)
    .values({ email, emailVerifiedAt: new Date() })
    .onConflictDoUpdate({ target: account.email, set: { email } })
    .returning({ id: account.id })
  if (!row) throw new Error("The account was not kept.")
  return row.id
}

/** What somebody typed at the door is what the first sign-in begins with. */
export const nameIfNone = (id: string, name: string) =>
  doorstep()
    .update(account)
    .set({ name })
    .where(and(eq(account.id, id), isNull(account.name)))

export const addInvitation = (tx: ViewerTx, row: typeof invitation.$inferInsert) =>
  tx.db.insert(invitation).values(row)

export const invitationsOf = (tx: ViewerTx) =>
  tx.db
    .select()
    .from(invitation)
    .where(eq(invitation.inviterId, tx.viewerId))
    .orderBy(desc(invitation.createdAt))

export const invitationById = async (tx: ViewerTx, id: string): Promise<InvitationRow | undefined> =>
  (await tx.db.select().from(invitation).where(eq(invitation.id, id)))[0]

export const withdraw = (tx: ViewerTx, id: string) =>
  tx.db
    .update(invitation)
    .set({ withdrawnAt: sql`app.at()` })
    .where(
      and(
        eq(invitation.id, id),
        eq(invitation.inviterId, tx.viewerId),
        isNull(invitation.withdrawnAt),
        isNull(invitation.settledAt),
      ),
    )
    .returning({ id: invitation.id })

export const settle = (tx: ViewerTx, id: string) =>
  tx.db
    .update(invitation)
    .set({ settledAt: sql`app.at()` })
    .where(and(eq(invitation.id, id), isNull(invitation.settledAt)))
    .returning({ id: invitation.id })

/** A relationship of this clinician's that was never confirmed. */
const waits = (tx: ViewerTx) =>
  and(eq(relationship.personId, tx.viewerId), isNull(relationship.confirmedAt), isNull(relationship.endedAt))

/** The clinician's own relationship in a circle that waits for their word. */
export const confirmRelationship = (tx: ViewerTx, ownerId: string) =>
  tx.db
    .update(relationship)
    .set({ confirmedAt: sql`app.at()` })
    .where(and(eq(relationship.ownerId, ownerId), waits(tx)))
    .returning({ id: relationship.id })

/** People who wait for this clinician's word. */
export const waitingOwners = (tx: ViewerTx) =>
  tx.db.select({ ownerId: relationship.ownerId }).from(relationship).where(waits(tx))

/** Ends a relationship that was never confirmed. */
export const refuseRelationship = (tx: ViewerTx, ownerId: string) =>
  tx.db
    .update(relationship)
    .set({ endedAt: sql`app.at()` })
    .where(and(eq(relationship.ownerId, ownerId), waits(tx)))
    .returning({ id: relationship.id })
