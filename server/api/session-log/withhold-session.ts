import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { keepSession } from "./keep-session.ts"
import { presentSession } from "./present.ts"
import { closeSession, dayVersions, versionsOf } from "./queries.ts"
import type { WithholdSession } from "./schema.ts"
import { sessionCategories, sessionScope } from "./session-scope.ts"

const scope = {
  ...sessionScope,
  read: [...sessionScope.read, "adherence"],
  operation: "keep a session to oneself",
} as const

/**
 * One session is kept to oneself, at once and with its day, or given back: a new version that says so. A note that is
 * given back stays its writer's own until it is marked anew.
 */
export async function withholdSession(
  actor: Actor,
  input: z.infer<typeof WithholdSession>,
): Promise<{ id: string; version: number }> {
  const excluding = input.withheld ? await findReaders(actor, scope, sessionCategories) : []
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const { clientId, id, withheld, expectedVersion } = input
      const [[steps, [last, ...older], notes], [day]] = await Promise.all([
        versionsOf(tx, id),
        dayVersions(tx, id),
      ])
      if (!last) throw new NotFound("no such session")
      const digest = digestOf({ id, withheld })
      const before = [last, ...older].find((row) => row.clientId === clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id, version: before.version }
      }
      if (last.toAt !== null || last.version !== expectedVersion)
        throw new StaleVersion("it has changed since")
      if (last.withheld === withheld) return { id, version: last.version }
      const circleId = last.circleId as CircleId // read from a table whose circle ids come from circles
      const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
      const ofLast = ({ version }: { version: number }) => version === last.version
      const kept = presentSession(key, { ratings: last, step: steps.find(ofLast), note: notes.find(ofLast) })
      const version = last.version + 1
      if (withheld) await keepLine(tx.db, { happened: "withheld", circle: circleId, entry: id })
      await takeFromSight(tx, circleId, excluding)
      await closeSession(tx, id)
      await keepSession(tx, {
        circleId,
        key,
        id,
        version,
        recordedAt: last.recordedAt,
        clientId,
        withheld,
        performed: { on: kept.performedOn, zone: kept.zone },
        log: kept.log,
        planned: day?.planned ?? 0,
        digest,
      })
      return { id, version }
    }),
  )
}
