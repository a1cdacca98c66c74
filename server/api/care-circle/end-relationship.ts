import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { tick } from "#server/live/tick.ts"
import { dropNotices } from "#server/notice/leave-notice.ts"
import { closeSight, narrow, takeFromSight } from "../consent/narrow-sight.ts"
import { addEvent } from "../consent/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { endOne, ownRelationship } from "./queries.ts"

export type Beside = { id: RelationshipId; circleId: CircleId; personId: UserId; hasEnded: boolean }

/** Somebody who stands or stood beside the patient, by their relationship; anybody else is not there. */
export async function personBeside(
  actor: Actor,
  relationshipId: string,
  kind: RelationshipKind,
): Promise<Beside> {
  return withViewer(actor, { room: "mine", circle: "all", operation: "find person" }, async (tx) => {
    const found = await ownRelationship(tx, relationshipId)
    if (found?.kind !== kind) throw new NotFound("nobody there")
    const { id, circleId, personId, endedAt } = found
    return {
      id: id as RelationshipId, // the relation table is where these three ids are born
      circleId: circleId as CircleId,
      personId: personId as UserId,
      hasEnded: endedAt !== null,
    }
  })
}

/** The patient ends it: every grant, the place itself, and what hangs on both. It asks nothing and cannot be half done. */
export async function endBeside(actor: Actor, { id, circleId, personId, hasEnded }: Beside): Promise<void> {
  if (hasEnded) return // asked again, it is done; somebody who was let in anew is not touched
  const scope = { room: "mine", circle: circleId, operation: "end", excluding: personId } as const
  await withViewer(actor, scope, async (tx) => {
    await narrow(tx, { circleId, ownerId: actor.userId, viewerId: personId, mode: "hide" })
    await endPlace(tx, { circleId, id, ownerId: actor.userId, viewerId: personId })
  })
}

type Place = { circleId: CircleId; id: RelationshipId; ownerId: UserId; viewerId: UserId }

/** The relationship of one person ends, by either of the two, with its line in the record. Ended twice, it is written once. */
export async function endPlace(tx: ViewerTx, { circleId, id, ownerId, viewerId }: Place): Promise<void> {
  const [ended] = await endOne(tx, circleId, id)
  if (!ended) return
  await Promise.all([
    addEvent(tx, {
      circleId,
      id: crypto.randomUUID(),
      ownerId,
      actorId: tx.viewerId,
      viewerId,
      happened: tx.viewerId === ownerId ? "relationship_ended" : "left",
      details: { relationship: id, kind: ended.kind },
    }),
    keepLine(tx.db, { happened: "relationships_ended", circle: circleId, relationships: [id] }),
    closeSight(tx, circleId, [viewerId]),
    dropNotices(tx, ownerId, viewerId),
    tick(tx, [ownerId]),
  ])
}

/** Waits for whoever of these reads at this moment under what has just ended, and for what they are being answered. */
export async function waitFor(actor: Actor, circleId: CircleId, people: readonly UserId[]): Promise<void> {
  for (const excluding of people)
    await withViewer(actor, { room: "mine", circle: circleId, operation: "wait", excluding }, (tx) =>
      takeFromSight(tx, circleId, [excluding]),
    )
}
