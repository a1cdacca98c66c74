import { findDataKey } from "#server/crypto/data-key.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { type KeptSession, presentSession } from "./present.ts"
import { noteRows, ratingsRows, stepRows } from "./queries.ts"
import { sessionScope } from "./session-scope.ts"

/** The patient's own sessions, the newest first. */
export const listSessions = (actor: Actor): Promise<KeptSession[]> =>
  withViewer(actor, { ...sessionScope, write: [], operation: "your sessions" }, (tx) => mySessions(tx))

/** The same, within a transaction that has been opened for a page. Words of days before `wordsFrom` stay sealed. */
export async function mySessions(
  tx: ViewerTx<"trainer_step" | "ratings" | "notes">,
  since?: string,
  wordsFrom = "",
): Promise<KeptSession[]> {
  const [steps, ratings, notes] = await Promise.all([
    stepRows(tx, tx.viewerId, since),
    ratingsRows(tx, tx.viewerId, since),
    noteRows(tx, tx.viewerId, since),
  ])
  const [first] = ratings
  if (!first) return []
  const key = await findDataKey(tx.db, first.circleId, tx.viewerId)
  const stepOf = new Map(steps.map((row) => [row.subjectId, row]))
  const noteOf = new Map(notes.map((row) => [row.subjectId, row]))
  return ratings.map((row) =>
    presentSession((row.performedOn ?? "") >= wordsFrom ? key : null, {
      ratings: row,
      step: stepOf.get(row.subjectId),
      note: noteOf.get(row.subjectId),
    }),
  )
}

export async function findSession(actor: Actor, id: string): Promise<KeptSession> {
  const found = (await listSessions(actor)).find((session) => session.id === id)
  if (!found) throw new NotFound("no such session")
  return found
}
