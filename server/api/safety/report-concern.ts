import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { ownCircle } from "../care-circle/queries.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { writtenBy } from "../session-log/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addConcern } from "./add-concern.ts"
import { lockOf, presentLock } from "./present.ts"
import { closeConcern, safetyRowBy, safetyRows } from "./queries.ts"
import type { Report } from "./schema.ts"

const scope = { room: "mine", circle: "all", read: ["medical"], write: ["medical"] } as const

/** A yes before a session: from here on what goes inside is held, and everything else stays open. */
export const reportConcern = (actor: Actor, input: z.infer<typeof Report>, zone: string) =>
  onceMore(() =>
    withViewer(actor, { ...scope, operation: "tell of a concern" }, async (tx) => {
      const { clientId, question } = input
      const [[circle], [known]] = await Promise.all([ownCircle(tx), safetyRowBy(tx, clientId)])
      if (!circle) throw new NotFound("no circle")
      const digest = digestOf({ question })
      if (known) assertSameBody(known.digest, digest)
      else {
        const on = tx.now.toZonedDateTimeISO(zone).toPlainDate().toString()
        await addConcern(tx, { circleId: circle.circleId, clientId, digest, question, on, zone })
      }
      return presentLock(lockOf(await safetyRows(tx, tx.viewerId)), tx.now)
    }),
  )

/**
 * A tap on the wrong answer, taken back in the same sitting. Later only somebody who has looked opens it. Where it was
 * how a session ended, the answer names that session: it still says so, and only she can say how it did end.
 */
export async function takeBackConcern(actor: Actor, id: string): Promise<{ sessionId: string | null }> {
  const excluding = await findReaders(actor, scope, scope.read)
  const within = { ...scope, read: [...scope.read, "ratings"], operation: "take back a concern" } as const
  return withViewer(actor, { ...within, excluding }, async (tx) => {
    const rows = await safetyRows(tx, tx.viewerId)
    const lock = presentLock(lockOf(rows), tx.now)
    const concern = rows.find((row) => row.id === id)
    if (!concern || lock?.concernId !== id) throw new NotFound("no such concern")
    if (!lock.mayTakeBack) throw new NotAccepted({ form: "take_back_late" })
    // A database from before would have it again: it holds her, which is the safe side, and nobody else reads it.
    await keepLine(tx.db, { happened: "withheld", circle: concern.circleId, entry: id })
    await takeFromSight(tx, concern.circleId as CircleId, excluding) // a row's circle is one
    await closeConcern(tx, id)
    const [session] = await writtenBy(tx, concern.clientId)
    return { sessionId: session?.subjectId ?? null }
  })
}
