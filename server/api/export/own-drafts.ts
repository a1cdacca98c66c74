import { findDataKeys } from "#server/crypto/data-key.ts"
import type { Room } from "#server/domain/consent/category.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { openAt } from "./present.ts"
import { type DraftRow, draftsOf } from "./queries.ts"

const operation = "take a copy"
const place = /^writing\/([0-9a-f-]{36})\/(mine|ours|caseload)\//
const circleOf = (row: DraftRow) => place.exec(row.place)?.[1] ?? ""
// The pattern knows these rooms alone.
const roomOf = (row: DraftRow) => place.exec(row.place)?.[2] as Room | undefined

/** What this person was writing, in whichever room: where it was written, the key of that circle is reached. */
export async function ownDrafts(actor: Actor): Promise<object[]> {
  const rows = await withViewer(actor, { room: "mine", circle: "all", operation }, draftsOf)
  const opened: object[] = []
  for (const [room, these] of Map.groupBy(rows, roomOf)) opened.push(...(await open(actor, room, these)))
  return opened
}

async function open(actor: Actor, room: Room | undefined, rows: readonly DraftRow[]): Promise<object[]> {
  // A mailbox alone opens nothing that was written about somebody in care.
  if (!room || (room === "caseload" && actor.isCertain === false)) return rows.map((row) => line(row, null))
  return withViewer(actor, { room, circle: "all", operation }, async (tx) => {
    const whose = rows.map((row) => ({ circleId: circleOf(row), ownerId: actor.userId }))
    const keys = await findDataKeys(tx.db, whose)
    return rows.map((row) => line(row, keys.of(circleOf(row), actor.userId)))
  })
}

function line(row: DraftRow, key: Buffer | null): object {
  const seal = { table: "draft", column: "words", row: row.place, circle: circleOf(row), owner: row.ownerId }
  return { place: row.place, savedAt: row.savedAt, words: key && openAt(key, seal, row.words) }
}
