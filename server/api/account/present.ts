import type { account, signInSession } from "#db/schema/auth.ts"

export const presentSession = (row: typeof signInSession.$inferSelect, currentId: string) => ({
  id: row.id,
  since: row.createdAt.toISOString(),
  device: row.device,
  isShared: row.isShared,
  isThisOne: row.id === currentId,
})

/** What the person may change, as it stands. */
export const presentSettings = (row: typeof account.$inferSelect) => ({
  name: row.name ?? "",
  country: row.country,
  zone: row.zone ?? "UTC",
  language: row.language,
  trainerWord: row.trainerWord,
  idleMinutes: row.idleMinutes,
  sharedIdleMinutes: row.sharedIdleMinutes,
  /** Null where nobody has chosen: the room decides. */
  noticesByMail: row.noticesByMail,
})
