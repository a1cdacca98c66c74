import { and, asc, eq, gt, isNull, lte, ne, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { outbox } from "#db/schema/auth.ts"
import { workerPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { log } from "#server/log.ts"
import { Letter } from "./letter.ts"
import { letterCameBack } from "./letter-came-back.ts"
import { letterPlace } from "./post.ts"
import { isAway, isRefused, send } from "./send.ts"
import { isTriedAgain, restAfter } from "./when-to-try.ts"

const db = () => drizzle({ client: workerPool() })

const waits = isNull(outbox.sentAt)
const isDue = and(waits, lte(outbox.tryAt, sql`now()`), gt(outbox.until, sql`now()`))
const nothing = Buffer.alloc(0)

/** Takes the letters whose time has come out of the outbox. Where the mail server is away, the rest waits with them. */
export async function relay(): Promise<void> {
  await giveUp()
  const due = await db()
    .select({ id: outbox.id, kind: outbox.kind, attempts: outbox.attempts })
    .from(outbox)
    .where(isDue)
    .orderBy(asc(outbox.tryAt))
    .limit(50)
  for (const one of due) if ((await deliver(one)) === "away") return
}

type Due = Pick<typeof outbox.$inferSelect, "id" | "kind" | "attempts">

async function deliver(due: Due): Promise<"done" | "away"> {
  const kind = Letter.shape.kind.parse(due.kind)
  const tries = due.attempts + 1
  // Marked before it is tried: killed in between, it is tried again after its rest, and news is not.
  const until = isTriedAgain(kind) ? outbox.until : sql`now()`
  const [taken] = await db()
    .update(outbox)
    .set({ attempts: tries, tryAt: sql`now() + make_interval(secs => ${restAfter(kind, tries)})`, until })
    .where(and(eq(outbox.id, due.id), eq(outbox.attempts, due.attempts), isDue))
    .returning({ letter: outbox.letter })
  if (!taken) return "done" // another worker has it
  let letter: Letter | undefined
  try {
    letter = Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(due.id), taken.letter)))
    await send(letter)
  } catch (cause) {
    if (letter && isRefused(cause)) {
      await letterCameBack(letter)
      await db().update(outbox).set({ until: sql`now()` }).where(eq(outbox.id, due.id))
    }
    log.warn({ kind, cause: cause instanceof Error ? cause.name : "unknown" }, "a letter waits")
    return isAway(cause) ? "away" : "done"
  }
  // Nothing of what it held is kept.
  await db().update(outbox).set({ sentAt: new Date(), letter: nothing }).where(eq(outbox.id, due.id))
  return "done"
}

/** What would be of no use any more is emptied. Its row stays unsent, for the operator to see. */
async function giveUp(): Promise<void> {
  const gone = await db()
    .update(outbox)
    .set({ letter: nothing })
    .where(and(waits, lte(outbox.until, sql`now()`), ne(outbox.letter, nothing)))
    .returning({ kind: outbox.kind })
  for (const { kind } of gone) log.error({ kind }, "a letter was given up")
}
