import type pg from "pg"
import { type Db, GuardedClient, gather, handleOver, statementName } from "#db/client.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Category, Room } from "#server/domain/consent/category.ts"
import { writeLedger } from "#server/ledger/keep-line.ts"
import { log } from "#server/log.ts"
import { isNewToAnswer, noteSight } from "#server/sight/under-way.ts"
import { NeedsSecondStep, NotFound } from "./errors.ts"
import { runtimePool } from "./pools.ts"

/** What a transaction may name: the fourteen categories, and what passes between an author and an addressee. */
export type Readable = Category | "exchange"

export type Actor = {
  userId: UserId
  /** False when they sign in by mail alone: a mailbox is not enough for somebody else's data. */
  isCertain?: boolean
}

/** Proof that a transaction was opened for a viewer, with the categories it may read and write in its type. */
export type ViewerTx<R extends Readable = never, W extends Readable = never> = {
  readonly db: Db
  readonly viewerId: UserId
  readonly circleId: CircleId | "all"
  /** The database's instant of this transaction, as it writes it. */
  readonly at: string
  readonly now: Temporal.Instant
  /** The owner of the circle, where one circle was asked for. */
  readonly circleOwnerId: UserId | null
  /** Categories that somebody has granted to this viewer here. */
  readonly granted: ReadonlySet<Readable>
  readonly reads: Readonly<Record<R, true>>
  readonly writes: Readonly<Record<W, true>>
}

export type Scope<R extends Readable, W extends Readable> = {
  room: Room
  circle: CircleId | "all"
  read?: readonly R[]
  write?: readonly W[]
  /** A preview: the owner looks through this person's eyes, at her own rows, and changes nothing. */
  as?: UserId
  operation: string
  /** A page takes what is granted of what it can show, and asks for no more; a request is refused as a whole. */
  onlyGranted?: true
  /** A narrowing of somebody's sight waits for their open transactions, and holds off new ones. */
  excluding?: UserId | readonly UserId[]
}

type Entered = {
  now: string
  granted: Readable[]
  refused: Category[]
  looked: { circle: string; owner: string; category: Category }[]
  circle_owner: string | null
}

const sharedLock = "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))"
const exclusiveLock = "select pg_advisory_xact_lock(hashtextextended($1, 0))"
const sight = "select app.sight($1) as sight"
const enter = "select * from app.enter($1, $2, $3, $4, $5, $6)"
const noteAccess = `insert into access_entry (circle_id, owner_id, viewer_id, operation, categories, was_refused)
  select circle, owner, $2, $3, categories, $4
  from jsonb_to_recordset($1) as looked (circle uuid, owner uuid, categories text[]) on conflict do nothing`

/**
 * The only way from the application to a table of a circle. Locks the viewer, enters their context, runs `fn`,
 * writes who looked at what, commits. An exception rolls everything back; a refused category is answered as absent.
 */
export async function withViewer<T, R extends Readable = never, W extends Readable = never>(
  actor: Actor,
  scope: Scope<R, W>,
  fn: (tx: ViewerTx<R, W>) => Promise<T>,
): Promise<T> {
  // A patient who looks through her clinician's eyes sees her own rows, and needs no more than for those.
  if (scope.room === "caseload" && scope.as === undefined && actor.isCertain === false)
    throw new NeedsSecondStep("a passkey or codes first")
  const client = await runtimePool().connect()
  const guard = new GuardedClient(client)
  try {
    const entered = await begin(client, actor, scope)
    const tx = makeTx(guard, actor, scope, entered)
    const isPreview = scope.as !== undefined
    if (entered.refused.length > 0 && !isPreview && !scope.onlyGranted) {
      await end(client, actor, scope.operation, refusedRows(tx, entered), true)
      throw new NotFound("refused")
    }
    if (tx.circleId !== "all" && !tx.circleOwnerId && scope.room !== "mine")
      await tellOfStranger(client, scope.room)
    const answer = await fn(tx)
    guard.close()
    const last = new GuardedClient(client)
    await writeLedger(tx.db, handleOver(last))
    last.close()
    await end(client, actor, scope.operation, isPreview ? [] : lookedRows(entered), false)
    client.release()
    return answer
  } catch (cause) {
    guard.close()
    // A rollback that does not come through costs the connection, never the next viewer's walls.
    client.query("rollback").then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    )
    throw cause
  }
}

async function begin<R extends Readable, W extends Readable>(
  client: pg.PoolClient,
  actor: Actor,
  scope: Scope<R, W>,
): Promise<Entered> {
  const named = (text: string, values: unknown[]) => client.query({ text, name: statementName(text), values })
  const circle = scope.circle === "all" ? null : scope.circle
  gather(client)
  // In one order for everybody, so that two narrowings wait for each other and never for ever.
  const excluded = [scope.excluding ?? []].flat().toSorted()
  // Nobody else ends what one sees in one's own room.
  const isNew = scope.room !== "mine" && isNewToAnswer(actor.userId)
  const sent = [
    client.query("begin"),
    ...excluded.map((person) => named(exclusiveLock, [person])),
    ...(excluded.length > 0 ? [] : [named(sharedLock, [actor.userId])]),
    ...(isNew ? [named(sight, [actor.userId])] : []),
    named(enter, [actor.userId, scope.room, circle, scope.read ?? [], scope.write ?? [], scope.as ?? null]),
  ]
  const results = await Promise.all(sent)
  const entered: Entered | undefined = results.at(-1)?.rows[0]
  if (!entered) throw new Error("enter gave no context")
  if (isNew) noteSight(actor.userId, Number(results.at(-2)?.rows[0]?.sight))
  return entered
}

/** The database writes an instant as «2026-11-22 05:46:58.123456+00»; its sessions are in UTC. */
export const toInstant = (text: string): Temporal.Instant =>
  Temporal.Instant.from(text.replace(" ", "T").replace(/\+00$/, "Z"))

function makeTx<R extends Readable, W extends Readable>(
  guard: GuardedClient,
  actor: Actor,
  scope: Scope<R, W>,
  entered: Entered,
): ViewerTx<R, W> {
  const flags = (list: readonly Readable[] = []) => Object.fromEntries(list.map((c) => [c, true as const]))
  return {
    db: handleOver(guard),
    viewerId: actor.userId,
    circleId: scope.circle,
    at: entered.now,
    now: toInstant(entered.now),
    circleOwnerId: entered.circle_owner as UserId | null, // the database gives ids of accounts here and nothing else
    granted: new Set(entered.granted),
    reads: flags(scope.read) as Record<R, true>, // the keys are exactly scope.read
    writes: flags(scope.write) as Record<W, true>,
  }
}

type Looked = { circle: string; owner: string; categories: Category[] }

function lookedRows(entered: Entered): Looked[] {
  const rows = new Map<string, Looked>()
  for (const { circle, owner, category } of entered.looked) {
    const row = rows.get(circle + owner) ?? { circle, owner, categories: [] }
    row.categories.push(category)
    rows.set(circle + owner, row)
  }
  return [...rows.values()]
}

function refusedRows(tx: ViewerTx, entered: Entered): Looked[] {
  if (tx.circleId === "all" || !tx.circleOwnerId) return []
  return [{ circle: tx.circleId, owner: tx.circleOwnerId, categories: entered.refused }]
}

/** Whoever was here once has a reach; of a stranger nothing goes into a circle, and the operator reads a line. */
async function tellOfStranger(client: pg.PoolClient, room: Room): Promise<void> {
  const { rows } = await client.query("select cardinality(app.reach()) as circles")
  if (rows[0]?.circles === 0) log.warn({ kind: room }, "somebody asked for a circle that is not theirs")
}

/** Writes who looked, one row per owner, operation and minute, and commits: both in one trip, or neither. */
async function end(
  client: pg.PoolClient,
  actor: Actor,
  operation: string,
  looked: Looked[],
  wasRefused: boolean,
): Promise<void> {
  gather(client)
  const rows = JSON.stringify(looked.map((row) => ({ ...row, categories: row.categories.toSorted() })))
  const values = [rows, actor.userId, operation, wasRefused]
  const noted =
    looked.length > 0 && client.query({ text: noteAccess, name: statementName(noteAccess), values })
  const [, { command }] = await Promise.all([noted, client.query("commit")])
  if (command !== "COMMIT") throw new Error("The transaction did not commit.")
}
