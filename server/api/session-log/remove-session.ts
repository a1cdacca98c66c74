import type { z } from "zod"
import { keepLine } from "#server/ledger/keep-line.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { closeSession, versionsOf } from "./queries.ts"
import type { RemoveSession } from "./schema.ts"
import { sessionScope } from "./session-scope.ts"

/** Takes a session away; a second tap finds it gone and says the same. */
export const removeSession = (
  actor: Actor,
  { id, expectedVersion }: z.infer<typeof RemoveSession>,
): Promise<{ id: string }> =>
  withViewer(actor, { ...sessionScope, operation: "delete a session" }, async (tx) => {
    const [, [last]] = await versionsOf(tx, id)
    if (!last) throw new NotFound("no such session")
    if (last.version !== expectedVersion) throw new StaleVersion("it has changed since")
    if (last.toAt === null) {
      // A database from before would have it again; then at least nobody else does.
      await keepLine(tx.db, { happened: "withheld", circle: last.circleId, entry: id })
      await closeSession(tx, id)
    }
    return { id }
  })
