import { dataKeyFor } from "#server/crypto/data-key.ts"
import { tick } from "#server/live/tick.ts"
import { leaveNotice, type Waiting } from "#server/notice/leave-notice.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { findPair, type Pair, type PairRoom } from "./find-pair.ts"
import { foldPair, type Standing } from "./fold-pair.ts"
import { lookOf } from "./look-of.ts"
import { addEvent, eventByClient, eventsOf } from "./queries.ts"
import { openEvents, type StoredEvent, sealWords } from "./stored-event.ts"

export type Act = { room: PairRoom; clientId: string }

type Fields<K extends StoredEvent["kind"]> = Omit<Extract<StoredEvent, { kind: K }>, "kind">

/** What to write: an event of the agreement (no session), or of one joint time. */
export type Draft = {
  [K in StoredEvent["kind"]]: {
    kind: K
    sessionId?: string
    fields: Partial<Fields<K>>
    words?: Partial<Fields<K>>
    day?: string
    zone?: string
  }
}[StoredEvent["kind"]]

/**
 * Writes what one of the two does, as their own event in the patient's circle. It is judged against what this
 * person may see; what was changed unseen makes it an event without effect, and the answer is the same.
 */
export async function recordEvent<A extends Act>(
  actor: Actor,
  act: A,
  operation: string,
  decide: (standing: Standing, pair: Pair, now: Temporal.Instant) => Draft,
): Promise<{ id: string }> {
  const pair = await findPair(actor, act.room)
  const { clientId, ...body } = act
  const digest = digestOf({ operation, ...body })
  const scope = { ...(await lookOf(actor, pair)), write: ["couple_plan"] } as const
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await eventByClient(tx, pair.circleId, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { id: kept.id }
      }
      if (!tx.circleOwnerId) throw new NotFound("not in this circle")
      const events = await openEvents(tx, await eventsOf(tx, pair.circleId))
      const draft = decide(foldPair(pair, events, tx.now), pair, tx.now)
      const row = {
        circleId: pair.circleId,
        id: crypto.randomUUID(),
        version: 1,
        ownerId: pair.ownerId,
      }
      const key = draft.words && (await dataKeyFor(tx.db, pair.circleId, pair.ownerId))
      await addEvent(tx, {
        ...row,
        authorId: actor.userId,
        performedOn: draft.day ?? null,
        zone: draft.zone ?? null,
        clientId,
        digest,
        kind: draft.kind,
        subjectId: draft.sessionId ?? pair.id,
        fields: draft.fields,
        words: key && draft.words ? sealWords("couple_plan_entry", key, row, draft.words) : null,
      })
      await tick(tx, [pair.ownerId, pair.partnerId])
      if (asks.includes(draft.kind)) await leaveNotice(tx, toOther(pair, row.id))
      return { id: row.id }
    }),
  )
}

/** What the other is asked to answer. */
const asks: readonly StoredEvent["kind"][] = ["proposed_terms", "proposed_time", "other_time"]

const toOther = ({ side, ownerId, partnerId }: Pair, subjectId: string): Waiting => ({
  personId: side === "patient" ? partnerId : ownerId,
  ownerId,
  room: side === "patient" ? "ours" : "mine",
  kind: "couple",
  subjectId,
})
