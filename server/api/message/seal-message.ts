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

/** Null when its writer's key was destroyed. */
export async function openMessage(db: Db, row: Row & { words: Buffer | null }): Promise<string | null> {
  const key = await findDataKey(db, row.circleId, row.ownerId)
  return key && row.words ? unseal(key, place(row), row.words) : null
}
