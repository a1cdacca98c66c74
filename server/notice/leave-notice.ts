import { and, eq, inArray } from "drizzle-orm"
import { notice } from "#db/schema/notice.ts"
import { type Actor, type ViewerTx, withViewer } from "#server/api/viewer.ts"
import type { Category, Room } from "#server/domain/consent/category.ts"
import type { NoticeKind } from "#server/domain/notice/when-to-send.ts"

export type Waiting = { personId: string; ownerId: string; room: Room; kind: NoticeKind; subjectId: string }

/** Something begins to wait for somebody, in the transaction that makes it wait. Whether they hear of it is seen later. */
export const leaveNotice = (tx: ViewerTx, waiting: Waiting) =>
  tx.db.insert(notice).values({ ...waiting, leftAt: tx.at })

/** The person is in this room, and what waits is on its first page: no mail about it. */
export const takeAwayNotices = (actor: Actor, room: Room) =>
  withViewer(actor, { room, circle: "all", operation: "live" }, (tx) =>
    tx.db.delete(notice).where(and(eq(notice.personId, actor.userId), eq(notice.room, room))),
  )

const kindOf: Partial<Record<Category, NoticeKind>> = { couple_plan: "couple" }

/** Sight ended at once: what hung on it waits no longer. What is left out of `categories` is all of it. */
export async function dropNotices(
  tx: ViewerTx,
  ownerId: string,
  personId: string,
  categories?: readonly Category[],
): Promise<void> {
  const kinds = categories?.flatMap((category) => kindOf[category] ?? [])
  if (kinds?.length === 0) return
  await tx.db
    .delete(notice)
    .where(
      and(
        eq(notice.ownerId, ownerId),
        eq(notice.personId, personId),
        kinds ? inArray(notice.kind, kinds) : undefined,
      ),
    )
}
