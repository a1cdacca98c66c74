import { unseal } from "#server/crypto/seal.ts"
import type { ReflectionRow } from "./queries.ts"

export const reflectionPlace = (row: Pick<ReflectionRow, "id" | "version" | "circleId" | "ownerId">) => ({
  table: "reflection_entry",
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

export const presentReflection = (row: ReflectionRow, key: Buffer | null) => ({
  id: row.id,
  version: row.version,
  day: row.performedOn ?? row.recordedAt.slice(0, 10),
  words: key && row.words ? unseal(key, reflectionPlace(row), row.words) : "",
})
