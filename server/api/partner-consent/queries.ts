import { and, asc, eq, isNotNull, isNull } from "drizzle-orm"
import { displayName, relationship } from "#db/schema/care-circle.ts"
import { isNameOf } from "../care-circle/queries.ts"
import type { ViewerTx } from "../viewer.ts"

/** The care team, as a partner finds it who may write in this circle: by name, and no more. */
export const teamOf = (tx: ViewerTx<never, "reflection">, circleId: string) =>
  tx.db
    .select({ relationship, name: displayName.name })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.personId))
    .where(
      and(
        eq(relationship.circleId, circleId),
        eq(relationship.kind, "clinician"),
        isNotNull(relationship.confirmedAt),
        isNull(relationship.endedAt),
      ),
    )
    .orderBy(asc(displayName.name), asc(relationship.id))

/** The circles in which this person is or was a partner, the newest first. */
export const partnerPlaces = (tx: ViewerTx) =>
  tx.db
    .selectDistinct({ circleId: relationship.circleId })
    .from(relationship)
    .where(
      and(
        eq(relationship.personId, tx.viewerId),
        eq(relationship.kind, "partner"),
        isNotNull(relationship.confirmedAt),
      ),
    )
