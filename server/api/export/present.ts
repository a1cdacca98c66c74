import type { DataKeys } from "#server/crypto/data-key.ts"
import { type Place, unseal } from "#server/crypto/seal.ts"
import type { EntryRow } from "./queries.ts"

type Sealed = { circleId: string; id: string; version: number; ownerId: string; words: Buffer | null }

/** Null when there are no words, or when their key was destroyed. */
function openWords(keys: DataKeys, table: string, row: Sealed): string | null {
  const key = keys.of(row.circleId, row.ownerId)
  if (!key || !row.words) return null
  const bare: Place = { table, column: "words", row: row.id, version: row.version }
  const whole: Place = { ...bare, circle: row.circleId, owner: row.ownerId }
  return openAt(key, whole, row.words) ?? openAt(key, bare, row.words)
}

export function openAt(key: Buffer, place: Place, words: Buffer): string | null {
  try {
    return unseal(key, place, words)
  } catch {
    return null // sealed at another place: nothing is guessed
  }
}

/** Plans and agreements are kept as JSON; what a person typed is text, whatever it looks like. */
const structured = new Set(["solo_plan_entry", "goals_entry", "couple_plan_entry", "exchange_entry"])

function readable(table: string, text: string | null): unknown {
  if (text === null || !structured.has(table)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const presentEntry = (keys: DataKeys, table: string, row: EntryRow, viewerId: string) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  about: row.subjectId,
  circle: row.circleId,
  writtenBy: row.authorId === viewerId ? "me" : row.authorId,
  ...(row.addresseeId ? { writtenTo: row.addresseeId === viewerId ? "me" : row.addresseeId } : {}),
  day: row.performedOn,
  zone: row.zone,
  recordedAt: row.recordedAt,
  from: row.fromAt,
  until: row.toAt,
  keptToMyself: row.withheld,
  fields: row.fields,
  words: readable(table, openWords(keys, table, row)),
})

type Day = {
  id: string
  version: number
  circleId: string
  itemId: string
  day: string
  planned: number
  done: number
  isJoint: boolean
  recordedAt: string
  toAt: string | null
}

export const presentDay = ({
  id,
  version,
  circleId,
  itemId,
  day,
  planned,
  done,
  isJoint,
  recordedAt,
  toAt,
}: Day) => ({
  id,
  version,
  circle: circleId,
  item: itemId,
  day,
  planned,
  done,
  together: isJoint,
  recordedAt,
  until: toAt,
})
