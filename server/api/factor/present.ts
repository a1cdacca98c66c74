import type { changesOf } from "#server/auth/note-change.ts"
import type { passkeysOf } from "#server/auth/passkey/keep-passkey.ts"

type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number]
type Change = Awaited<ReturnType<typeof changesOf>>[number]

export const presentPasskey = (row: Passkey) => ({
  id: row.id,
  device: row.device,
  since: row.createdAt.toISOString(),
})

export const presentChange = (row: Change) => ({
  id: row.id,
  happened: row.happened,
  device: row.device,
  at: row.at.toISOString(),
})
