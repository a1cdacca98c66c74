import type { signInSession } from "#db/schema/auth.ts"

export const presentSession = (row: typeof signInSession.$inferSelect, currentId: string) => ({
  id: row.id,
  since: row.createdAt.toISOString(),
  device: row.device,
  isShared: row.isShared,
  isThisOne: row.id === currentId,
})
