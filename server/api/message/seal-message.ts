import type { Db } from "#db/client.ts"
import { dataKeyFor, findDataKey } from "#server/crypto/data-key.ts"
import { seal, unseal } from "#server/crypto/seal.ts"

type Row = { circleId: string; id: string; version: number; ownerId: string }

const place = (row: Row) => ({
  table: "messages_entry",
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

export const sealMessage = async (db: Db, row: Row, text: string): Promise<Buffer> =>
  seal(await dataKeyFor(db, row.circleId, row.ownerId), place(row), text)

type Sealed = Row & { words: Buffer | null }

/** Null when its writer's key was destroyed. */
export const openMessage = async (db: Db, row: Sealed): Promise<string | null> =>
  readMessage(await findDataKey(db, row.circleId, row.ownerId), row)

/** The same, with a key that was fetched already. */
export const readMessage = (key: Buffer | null, row: Sealed): string | null =>
  key && row.words ? unseal(key, place(row), row.words) : null
