import type { practiceDay, trainerStepEntry } from "#db/schema/entry.ts"
import { seal } from "#server/crypto/seal.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Performed, SessionLog } from "#server/domain/session-log/session-log.ts"
import { splitByCategory } from "#server/domain/session-log/split-by-category.ts"
import { practiceItemId } from "../practice/practice-item-id.ts"
import type { ViewerTx } from "../viewer.ts"
import { addDay, addNote, addRatings, addStep } from "./queries.ts"

export type SessionVersion = {
  circleId: CircleId
  /** Of the owner: seals the words. */
  key: Buffer
  id: string
  version: number
  /** Of version 1; the database writes it there. */
  recordedAt?: string
  clientId: string
  performed: Performed
  log: SessionLog
  /** Kept to herself, whole: nobody else reads any row of it. */
  withheld: boolean
  /** 1 where the plan has this item on that day. */
  planned: number
  digest: string
}

type Writes = "trainer_step" | "ratings" | "notes" | "adherence"

/** Writes one version of a session: a row for each category that it says something in, and the day of practice. */
export async function keepSession(tx: ViewerTx<never, Writes>, session: SessionVersion): Promise<void> {
  const { circleId, id, version, log, key } = session
  const parts = splitByCategory(log)
  const sealed = (table: string, words: string) =>
    seal(key, { table, column: "words", row: id, version, circle: circleId, owner: tx.viewerId }, words)
  const writes: Promise<unknown>[] = [
    addRatings(tx, {
      ...envelopeOf(tx, session),
      kind: log.activity,
      fields: { ...parts.ratings, planItemId: log.planItemId },
    }),
    addDay(tx, dayOf(tx, session)),
  ]
  if (parts.trainer_step) {
    const { itemId, itemLabel, minutes } = parts.trainer_step
    writes.push(
      addStep(tx, {
        ...envelopeOf(tx, session),
        kind: "step",
        fields: { itemId, minutes },
        words: itemLabel === null ? null : sealed("trainer_step_entry", itemLabel),
      }),
    )
  }
  if (parts.notes) {
    writes.push(
      addNote(tx, {
        ...envelopeOf(tx, session),
        kind: "note",
        withheld: session.withheld || parts.notes.withheld,
        words: sealed("notes_entry", parts.notes.text),
      }),
    )
  }
  await Promise.all(writes)
}

type Envelope = Omit<typeof trainerStepEntry.$inferInsert, "kind" | "fields" | "words">

function envelopeOf(tx: ViewerTx, session: SessionVersion): Envelope {
  const { circleId, id, version, recordedAt, clientId, performed, digest, withheld } = session
  return {
    circleId,
    id,
    version,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ownerId: tx.viewerId,
    authorId: tx.viewerId,
    performedOn: performed.on,
    zone: performed.zone,
    withheld,
    clientId,
    digest,
    subjectId: id,
  }
}

/** A row for each session: the days of practice are counted from them. A session of two is kept elsewhere. */
function dayOf(tx: ViewerTx, session: SessionVersion): typeof practiceDay.$inferInsert {
  const { circleId, performed, planned, log } = session
  const { subjectId: _subject, ...envelope } = envelopeOf(tx, session)
  return {
    ...envelope,
    itemId: practiceItemId(circleId, log.planItemId ?? log.activity),
    day: performed.on,
    planned,
    done: 1,
  }
}
