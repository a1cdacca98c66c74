import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { CardSession } from "#server/domain/shared-card/card.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { mySessions } from "../session-log/list-sessions.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"

/** What a card is copied from. */
export const cardSources = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings", "notes"] as const
type Sources = (typeof cardSources)[number]

/** Sessions that are offered for copying. */
const most = 30

/** Her own goals and the newest of her sessions, to choose from; notes are never offered: she writes her words anew. */
export async function cardMaterial(tx: ViewerTx<Sources>, circleId: CircleId) {
  const key = await findDataKey(tx.db, circleId, tx.viewerId)
  const [mine, sessions] = await Promise.all([readMyPlan(tx, key), mySessions(tx, most)])
  return {
    goals: mine?.plan.goals.map(({ words }) => words) ?? [],
    sessions: sessions.map(
      ({ id, performedOn, log }): CardSession => ({
        id,
        day: performedOn,
        item: log.ladderItemLabel,
        minutes: log.minutes,
        peakPain: log.pain.peak,
        peakAnxiety: log.anxiety.peak,
      }),
    ),
  }
}

/** Those who are certain to be who they are meant to be; a card waits for nobody's handshake. */
export const readersIn = async (tx: ViewerTx) =>
  (await relationshipsOf(tx)).flatMap(({ relationship: { id, kind, confirmedAt }, name }) =>
    confirmedAt === null ? [] : [{ relationshipId: id, name: name ?? "", kind }],
  )

/** The page on which a card is made. */
export async function openComposer(actor: Actor) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  const scope = { room: "mine", circle, read: cardSources, operation: "make a card" } as const
  return withViewer(actor, scope, async (tx) => {
    const [material, readers] = await Promise.all([cardMaterial(tx, circle), readersIn(tx)])
    return { ...material, readers }
  })
}
