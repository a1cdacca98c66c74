import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm"
import { consentGrant } from "#db/schema/consent.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { type Actor, type Scope, withViewer } from "../viewer.ts"

/**
 * Who reads these categories of the asker's own as they are now. Whoever keeps a single row to themselves waits for
 * these people, as a stop does for its one. Where it was stopped quietly, what was there stays, so nothing is taken.
 */
export function findReaders(
  actor: Actor,
  { room, circle }: Pick<Scope<never, never>, "room" | "circle">,
  categories: readonly Category[],
): Promise<UserId[]> {
  return withViewer(actor, { room, circle, operation: "find readers" }, async (tx) => {
    const rows = await tx.db
      .selectDistinct({ viewerId: consentGrant.viewerId })
      .from(consentGrant)
      .where(
        and(
          eq(consentGrant.ownerId, tx.viewerId),
          circle === "all" ? undefined : eq(consentGrant.circleId, circle),
          inArray(consentGrant.category, [...categories]),
          isNull(consentGrant.endedAt),
          or(isNull(consentGrant.validUntil), gt(consentGrant.validUntil, sql`app.at()`)),
        ),
      )
    return rows.map(({ viewerId }) => viewerId as UserId) // grants name accounts and nothing else
  })
}
