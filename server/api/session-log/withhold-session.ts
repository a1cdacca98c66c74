import type { z } from "zod"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion, readVersions } from "./add-version.ts"
import type { WithholdSession } from "./schema.ts"
import { sessionCategories, versionScope } from "./session-scope.ts"

const scope = { ...versionScope, operation: "keep a session to oneself" } as const

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
      const was = await readVersions(tx, id)
      const digest = digestOf({ id, withheld })
      const before = was.versions.find((row) => row.clientId === clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id, version: before.version }
      }
      if (was.last.toAt !== null || was.last.version !== expectedVersion)
        throw new StaleVersion("it has changed since")
      if (was.last.withheld === withheld) return { id, version: was.last.version }
      if (withheld) await keepLine(tx.db, { happened: "withheld", circle: was.circleId, entry: id })
      await takeFromSight(tx, was.circleId, excluding)
      return addVersion(tx, was, { clientId, digest, withheld })
    }),
  )
}
