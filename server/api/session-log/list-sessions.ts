import { z } from "zod"
import { findDataKey } from "#server/crypto/data-key.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { type KeptSession, presentSession } from "./present.ts"
import { wholeSessions } from "./queries.ts"
import { sessionScope } from "./session-scope.ts"

type Tx = ViewerTx<"trainer_step" | "ratings" | "notes">
const scope = { ...sessionScope, write: [], operation: "your sessions" } as const

/** The patient's own sessions, the newest first. */
export const listSessions = (actor: Actor, newest = 50): Promise<KeptSession[]> =>
  withViewer(actor, scope, (tx) => mySessions(tx, newest))

/** The same, within a transaction that has been opened for a page. */
export const mySessions = (tx: Tx, newest: number): Promise<KeptSession[]> => read(tx, { newest })

export const findSession = (actor: Actor, id: string): Promise<KeptSession> =>
  withViewer(actor, scope, (tx) => mySession(tx, id))

/** One of them, however long ago. Addresses are typed by people too: what is no id is nobody's session. */
export async function mySession(tx: Tx, id: string): Promise<KeptSession> {
  const [session] = z.uuid().safeParse(id).success ? await read(tx, { id }) : []
  if (!session) throw new NotFound("no such session")
  return session
}

async function read(tx: Tx, which: Parameters<typeof wholeSessions>[1]): Promise<KeptSession[]> {
  const rows = await wholeSessions(tx, which)
  const [first] = rows
  if (!first) return []
  const key = await findDataKey(tx.db, first.ratings.circleId, tx.viewerId)
  return rows.map(({ ratings, step, note }) =>
    presentSession(key, { ratings, step: step ?? undefined, note: note ?? undefined }),
  )
}
