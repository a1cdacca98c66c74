import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { EndMode } from "#server/domain/consent/grant.ts"
import { surfacesOf } from "#server/domain/consent/surfaces.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { tick } from "#server/live/tick.ts"
import { dropNotices } from "#server/notice/leave-notice.ts"
import { forgetSight } from "#server/sight/under-way.ts"
import { type ViewerTx, withViewer } from "../viewer.ts"
import { addEvent, bumpEpoch, endGrants } from "./queries.ts"

export type Narrowing = {
  circleId: CircleId
  /** Whose rows; the asker, or somebody who let the asker see. */
  ownerId: UserId
  /** Who sees less from now on. The transaction holds this person's lock alone. */
  viewerId: UserId
  /** Left out: everything. */
  category?: Category
  /** These grants alone, as when one card is taken back. */
  grantIds?: readonly string[]
  mode: EndMode
}

/**
 * The one place where a grant ends: grants, event, epoch, and what else must close with them. Whoever reads under
 * the old grants was waited for (`excluding`), and nobody reads after. Answers what it ended; nothing is an answer.
 */
export async function narrow(tx: ViewerTx, narrowing: Narrowing) {
  const { circleId, ownerId, viewerId, mode } = narrowing
  const ended = await endGrants(tx, narrowing, mode)
  const [first] = ended
  if (!first) return ended
  const categories = [...new Set(ended.map((grant) => grant.category))]
  await Promise.all([
    addEvent(tx, {
      circleId,
      id: crypto.randomUUID(),
      ownerId,
      actorId: tx.viewerId,
      viewerId,
      happened: mode === "freeze" ? "frozen" : "ended",
      details: {
        grants: ended.map((grant) => grant.id),
        categories,
        all: !narrowing.category && !narrowing.grantIds,
        closed: mode === "hide" ? surfacesOf(categories, first.kind) : [],
      },
    }),
    keepLine(tx.db, { happened: "grants_ended", circle: circleId, grants: ended.map(({ id }) => id), mode }),
    mode === "hide" ? closeSight(tx, circleId, [viewerId]) : tick(tx, [viewerId]),
    mode === "hide" && dropNotices(tx, ownerId, viewerId, categories), // what stands quietly may still be told of
  ])
  return ended
}

/** What closes with any narrowing, also where a relationship ends and its grants with it: their open screens look again. */
export async function closeSight(tx: ViewerTx, circleId: CircleId, viewerIds: readonly UserId[]) {
  await Promise.all([takeFromSight(tx, circleId, viewerIds), tick(tx, viewerIds)])
}

/**
 * Something goes from the sight of these people, whose locks this transaction holds alone: what they were to be
 * answered with what was read before is drawn anew (ADR 25). What stands still and stays to be read takes nothing.
 */
export async function takeFromSight(tx: ViewerTx, circleId: CircleId, viewerIds: readonly UserId[]) {
  if (viewerIds.includes(tx.viewerId)) forgetSight(tx.viewerId) // this is the answer to their own act
  await Promise.all(viewerIds.map((viewerId) => bumpEpoch(tx, circleId, viewerId)))
}

/** A sign-in of this person has ended: what is leaving for it has left, and what leaves later asks whether it stands. */
export function letAnswersLeave(personId: UserId): Promise<void> {
  const scope = { room: "mine", circle: "all", operation: "signed out", excluding: personId } as const
  return withViewer({ userId: personId }, scope, async () => {})
}
