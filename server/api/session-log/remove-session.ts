import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { closeSession, versionsOf } from "./queries.ts"
import type { RemoveSession } from "./schema.ts"
import { sessionCategories, sessionScope } from "./session-scope.ts"

/** Takes a session away; a second tap finds it gone and says the same. */
export async function removeSession(
  actor: Actor,
  { id, expectedVersion }: z.infer<typeof RemoveSession>,
): Promise<{ id: string }> {
  const excluding = await findReaders(actor, sessionScope, sessionCategories)
  return withViewer(actor, { ...sessionScope, operation: "delete a session", excluding }, async (tx) => {
    const [, [last]] = await versionsOf(tx, id)
    if (!last) throw new NotFound("no such session")
    if (last.version !== expectedVersion) throw new StaleVersion("it has changed since")
    if (last.toAt === null) {
      // A database from before would have it again; then at least nobody else does.
      await keepLine(tx.db, { happened: "withheld", circle: last.circleId, entry: id })
      // Read from a table whose circle ids come from circles.
      await takeFromSight(tx, last.circleId as CircleId, excluding)
      await closeSession(tx, id)
    }
    return { id }
  })
}
