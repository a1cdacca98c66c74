import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm"
import { circle, displayName, invitation, relationship } from "#db/schema/care-circle.ts"
import type { ViewerTx } from "../viewer.ts"

/** Joins a relationship with the name that its circle knows one of its two people by. */
export const isNameOf = (person: typeof relationship.personId | typeof relationship.ownerId) =>
  and(eq(displayName.circleId, relationship.circleId), eq(displayName.personId, person))

/** The circle that this patient owns, if she has one. */
export const ownCircle = (tx: ViewerTx) =>
  tx.db.select({ circleId: circle.circleId }).from(circle).where(eq(circle.ownerId, tx.viewerId))

/** Who stands beside the patient now: the relationships of her circle that have not ended. */
export const relationshipsOf = (tx: ViewerTx) =>
  tx.db
    .select({ relationship, name: displayName.name })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.personId))
    .where(and(eq(relationship.ownerId, tx.viewerId), isNull(relationship.endedAt)))

/** Whether anybody is or was this patient's partner here. */
export const hasHadPartner = async (tx: ViewerTx) => {
  const rows = await tx.db
    .select({ id: relationship.id })
    .from(relationship)
    .where(and(eq(relationship.ownerId, tx.viewerId), eq(relationship.kind, "partner")))
    .limit(1)
  return rows.length > 0
}

/** One relationship of the patient's circle, ended or not. */
export const ownRelationship = async (tx: ViewerTx, id: string) => {
  const [row] = await tx.db
    .select()
    .from(relationship)
    .where(and(eq(relationship.ownerId, tx.viewerId), eq(relationship.id, id)))
  return row
}

/** The circles in which this person is a partner or in the care team, confirmed and not ended. */
export const circlesOfPerson = (tx: ViewerTx, kind: "clinician" | "partner") =>
  tx.db
    .select({
      circleId: relationship.circleId,
      relationshipId: relationship.id,
      ownerId: relationship.ownerId,
      name: displayName.name,
      since: relationship.confirmedAt,
    })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.ownerId))
    .where(
      and(
        eq(relationship.personId, tx.viewerId),
        eq(relationship.kind, kind),
        isNull(relationship.endedAt),
        isNotNull(relationship.confirmedAt),
      ),
    )

/** Where this person stands or once stood beside somebody. */
export const placesOf = (tx: ViewerTx) =>
  tx.db
    .selectDistinct({ kind: relationship.kind })
    .from(relationship)
    .where(and(eq(relationship.personId, tx.viewerId), isNotNull(relationship.confirmedAt)))

/** Circles in which this person was in the care team and is no longer, the last one first. */
export const pastCare = async (tx: ViewerTx) => {
  const rows = await tx.db
    .select({
      circleId: relationship.circleId,
      name: displayName.name,
      from: relationship.confirmedAt,
      until: relationship.endedAt,
    })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.ownerId))
    .where(
      and(
        eq(relationship.personId, tx.viewerId),
        eq(relationship.kind, "clinician"),
        isNotNull(relationship.confirmedAt),
      ),
    )
    .orderBy(desc(relationship.endedAt))
  const now = new Set(rows.filter((row) => row.until === null).map((row) => row.circleId))
  const past = rows.filter((row) => !now.has(row.circleId))
  return past.filter((row, at) => past.findIndex((other) => other.circleId === row.circleId) === at)
}

/** A clinician who said yes to a patient, and whom she has not confirmed yet. */
export const waitsAsClinician = (tx: ViewerTx) =>
  tx.db
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.acceptedBy, tx.viewerId),
        eq(invitation.role, "clinician"),
        isNull(invitation.settledAt),
        isNull(invitation.withdrawnAt),
      ),
    )

/** Every name that this circle knows, of people who have left as well. */
export const namesIn = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select({ personId: displayName.personId, name: displayName.name })
    .from(displayName)
    .where(eq(displayName.circleId, circleId))

export const addCircle = (tx: ViewerTx, circleId: string) =>
  tx.db.insert(circle).values({ circleId, ownerId: tx.viewerId }).onConflictDoNothing()

export const addRelationship = (tx: ViewerTx, row: typeof relationship.$inferInsert) =>
  tx.db.insert(relationship).values(row)

export const addName = (tx: ViewerTx, circleId: string, personId: string, name: string) =>
  tx.db.insert(displayName).values({ circleId, personId, name }).onConflictDoNothing()

/** In every circle that knows this person: their own name, by their own act. */
export const changeOwnName = (tx: ViewerTx, name: string) =>
  tx.db.update(displayName).set({ name }).where(eq(displayName.personId, tx.viewerId))

/** Ends one relationship that the asker is an end of, once. */
export const endOne = (tx: ViewerTx, circleId: string, id: string) =>
  tx.db
    .update(relationship)
    .set({ endedAt: sql`app.at()` })
    .where(and(eq(relationship.circleId, circleId), eq(relationship.id, id), isNull(relationship.endedAt)))
    .returning({ kind: relationship.kind })
