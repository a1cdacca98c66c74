import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { checkLog } from "#server/domain/session-log/check-log.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { keepSession } from "./keep-session.ts"
import { closeSession, dayVersions, versionsOf } from "./queries.ts"
import type { CorrectSession } from "./schema.ts"
import { sessionScope } from "./session-scope.ts"

const scope = {
  ...sessionScope,
  read: [...sessionScope.read, "adherence"],
  operation: "correct a session",
} as const

/**
 * A correction is a new version; when it was first kept, and for which day, stays. A note that is no longer marked to
 * be shared is nobody else's from the answer on.
 */
export async function correctSession(
  actor: Actor,
  input: z.infer<typeof CorrectSession>,
): Promise<{ id: string; version: number }> {
  const excluding = input.log.noteIsShared ? [] : await findReaders(actor, scope, ["notes"])
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const { clientId, id, log, expectedVersion } = input
      const [[, [last, ...older], notes], [day]] = await Promise.all([
        versionsOf(tx, id),
        dayVersions(tx, id),
      ])
      if (!last) throw new NotFound("no such session")
      const circleId = last.circleId as CircleId // read from a table whose circle ids come from circles
      const performed = { on: last.performedOn ?? tx.at.slice(0, 10), zone: last.zone ?? "UTC" }
      const decision = checkLog(log, performed, tx.now)
      if (decision.kind === "refused")
        throw new NotAccepted(
          Object.fromEntries(decision.problems.map(({ field, reason }) => [field, reason])),
        )
      const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
      const digest = digestOf({ key: key.toString("base64"), log, id })
      const before = [last, ...older].find((row) => row.clientId === clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id, version: before.version }
      }
      if (last.toAt !== null || last.version !== expectedVersion)
        throw new StaleVersion("it has changed since")
      const version = last.version + 1
      if (notes.some((note) => note.version === last.version && !note.withheld))
        await takeFromSight(tx, circleId, excluding)
      await closeSession(tx, id)
      await keepSession(tx, {
        circleId,
        key,
        id,
        version,
        recordedAt: last.recordedAt,
        clientId,
        withheld: last.withheld, // what is kept to oneself stays so
        performed,
        log,
        planned: day?.planned ?? 0,
        digest,
      })
      return { id, version }
    }),
  )
}
