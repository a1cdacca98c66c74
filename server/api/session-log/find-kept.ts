import { type Actor, withViewer } from "../viewer.ts"
import { versionsOf, writtenBy } from "./queries.ts"
import { sessionScope } from "./session-scope.ts"

/**
 * The session that a first try has kept, as it stands now; null where there is none any more. A person whose answer
 * was lost on the way, and who has changed something since, corrects that one: nothing is kept twice.
 */
export const findKept = (actor: Actor, clientId: string): Promise<{ id: string; version: number } | null> =>
  withViewer(actor, { ...sessionScope, write: [], operation: "your sessions" }, async (tx) => {
    const [first] = await writtenBy(tx, clientId)
    if (!first) return null
    const [, [last]] = await versionsOf(tx, first.subjectId)
    return last && last.toAt === null ? { id: last.subjectId, version: last.version } : null
  })
