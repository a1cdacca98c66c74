import { and, asc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account } from "#db/schema/auth.ts"
import { notice } from "#db/schema/notice.ts"
import { authPool, workerPool } from "#server/api/pools.ts"
import { toInstant } from "#server/api/viewer.ts"
import { isTimeToSend, wantsMail } from "#server/domain/notice/when-to-send.ts"
import { env } from "#server/env.ts"
import { log } from "#server/log.ts"
import { post } from "#server/mail/post.ts"
import { type Notice, stillWaits } from "./still-waits.ts"

/** A notice that nobody wanted in this time is of no use to anybody. */
const daysKept = 7

const queue = () => drizzle({ client: workerPool() })
const people = () => drizzle({ client: authPool() })

/** One neutral mail a day at the most to each person for whom something waits, if it may go out now. */
export async function sendNotices(now: Temporal.Instant = Temporal.Now.instant()): Promise<void> {
  const old = now.subtract({ hours: 24 * daysKept }).toString()
  await queue().delete(notice).where(lt(notice.leftAt, old))
  const waiting = await queue().select().from(notice).orderBy(asc(notice.leftAt))
  for (const [personId, theirs] of Map.groupBy(waiting, (one) => one.personId))
    await sendTo(personId, theirs, now).catch((cause: unknown) =>
      log.warn({ cause: cause instanceof Error ? cause.name : "unknown" }, "a notice waits"),
    )
}

async function sendTo(personId: string, waiting: readonly Notice[], now: Temporal.Instant): Promise<void> {
  const [person] = await people().select().from(account).where(eq(account.id, personId))
  const zone = person?.zone ?? "UTC"
  const day = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  if (!person || person.noticedOn === day) return
  const due = waiting.filter(
    ({ room, leftAt }) =>
      wantsMail(person.noticesByMail, room) && isTimeToSend(room, zone, toInstant(leftAt), now),
  )
  const [first] = await findWaiting(due)
  // Marked before it is sent: after a crash it is lost, and never sent twice.
  if (!first || !(await mark(personId, day))) return
  await remove(due)
  await post({
    to: person.email,
    kind: "news",
    link: `${env().publicUrl.origin}/`,
    language: person.language,
  })
}

/** The first that is still there for this person; what is not, is taken away on the way. */
async function findWaiting(due: readonly Notice[]): Promise<Notice[]> {
  for (const one of due) {
    if (await stillWaits(one)) return [one]
    await remove([one])
  }
  return []
}

const remove = (gone: readonly Notice[]) =>
  queue()
    .delete(notice)
    .where(
      inArray(
        notice.id,
        gone.map(({ id }) => id),
      ),
    )

async function mark(personId: string, day: string): Promise<boolean> {
  const marked = await people()
    .update(account)
    .set({ noticedOn: day })
    .where(and(eq(account.id, personId), or(isNull(account.noticedOn), sql`${account.noticedOn} <> ${day}`)))
    .returning({ id: account.id })
  return marked.length > 0
}
