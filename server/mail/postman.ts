import { and, asc, eq, isNull, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { outbox } from "#db/schema/auth.ts"
import { workerPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { log } from "#server/log.ts"
import { Letter } from "./letter.ts"
import { letterPlace } from "./post.ts"
import { send } from "./send.ts"

/** After this many tries a letter is left where it is, for the operator to see. */
const mostAttempts = 8

const db = () => drizzle({ client: workerPool() })

/** Takes the letters that wait out of the outbox, oldest first; one that meets trouble waits for the next round. */
export async function relay(): Promise<void> {
  const waiting = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lt(outbox.attempts, mostAttempts)))
    .orderBy(asc(outbox.createdAt))
    .limit(50)
  for (const { id } of waiting) await deliver(id)
}

async function deliver(id: string): Promise<void> {
  const [taken] = await db()
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt)))
    .returning()
  if (!taken) return
  if (isTooLate(taken)) return drop(id)
  try {
    await send(Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(id), taken.letter))))
    await drop(id)
  } catch (cause) {
    log.warn({ kind: taken.kind, cause: cause instanceof Error ? cause.name : "unknown" }, "a letter waits")
  }
}

/** It is done with; nothing of what it held is kept. */
const drop = async (id: string): Promise<void> => {
  await db()
    .update(outbox)
    .set({ sentAt: new Date(), letter: Buffer.alloc(0) })
    .where(eq(outbox.id, id))
}

const minutesToTellNews = 5

/** News is tried once, and soon: by later what it is about may be seen, taken back, or no longer theirs to see. */
const isTooLate = ({ kind, attempts, createdAt }: typeof outbox.$inferSelect): boolean =>
  kind === "news" && (attempts > 1 || Date.now() - createdAt.getTime() > minutesToTellNews * 60_000)
