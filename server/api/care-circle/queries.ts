import { and, eq, isNotNull, isNull } from "drizzle-orm"
import { circle, displayName, relationship } from "#db/schema/care-circle.ts"
import type { ViewerTx } from "../viewer.ts"

/** The circle that this patient owns, if she has one. */
export const ownCircle = (tx: ViewerTx) =>
  tx.db.select({ circleId: circle.circleId }).from(circle).where(eq(circle.ownerId, tx.viewerId))

/** Who stands beside the patient now: the relationships of her circle that have not ended. */
export const relationshipsOf = (tx: ViewerTx) =>
  tx.db
    .select({ relationship, name: displayName.name })
    .from(relationship)
    .leftJoin(
      displayName,
      and(eq(displayName.circleId, relationship.circleId), eq(displayName.personId, relationship.personId)),
    )
    .where(and(eq(relationship.ownerId, tx.viewerId), isNull(relationship.endedAt)))

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
    .leftJoin(
      displayName,
      and(eq(displayName.circleId, relationship.circleId), eq(displayName.personId, relationship.ownerId)),
    )
    .where(
      and(
        eq(relationship.personId, tx.viewerId),
        eq(relationship.kind, kind),
        isNull(relationship.endedAt),
        isNotNull(relationship.confirmedAt),
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
