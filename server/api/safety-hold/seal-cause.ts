import { dataKeyFor, findDataKey } from "#server/crypto/data-key.ts"
import { type Place, seal, unseal } from "#server/crypto/seal.ts"
import type { ViewerTx } from "../viewer.ts"

type Row = { circleId: string; id: string; version: number; ownerId: string }

const place = (row: Row): Place => ({
  table: "clinician_notes_entry",
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

/** The cause opens with the clinician's own key, and is kept like any other working note. */
export async function sealCause(tx: ViewerTx, row: Row, cause: string): Promise<Buffer | null> {
  if (cause === "") return null
  return seal(await dataKeyFor(tx.db, row.circleId, row.ownerId), place(row), cause)
}

export async function openCause(
  tx: ViewerTx,
  row: (Row & { words: Buffer | null }) | undefined,
): Promise<string | null> {
  if (!row?.words) return null
  const key = await findDataKey(tx.db, row.circleId, row.ownerId)
  return key && unseal(key, place(row), row.words)
}
