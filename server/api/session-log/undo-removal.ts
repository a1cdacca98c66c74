import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound } from "../errors.ts"
import { digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { keepSession } from "./keep-session.ts"
import { presentSession } from "./present.ts"
import { dayVersions, versionsOf } from "./queries.ts"
import type { UndoRemoval } from "./schema.ts"
import { sessionScope } from "./session-scope.ts"

const scope = {
  ...sessionScope,
  read: [...sessionScope.read, "adherence"],
  operation: "bring back a session",
} as const

/** Brings back what was deleted, as the next version with the old content. */
export const undoRemoval = (
  actor: Actor,
  { id, clientId }: z.infer<typeof UndoRemoval>,
): Promise<{ id: string; version: number }> =>
  onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [[steps, [last], notes], [day]] = await Promise.all([versionsOf(tx, id), dayVersions(tx, id)])
      if (!last) throw new NotFound("no such session")
      if (last.toAt === null) return { id, version: last.version }
      const circleId = last.circleId as CircleId // read from a table whose circle ids come from circles
      const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
      const ofLast = ({ version }: { version: number }) => version === last.version
      const kept = presentSession(key, { ratings: last, step: steps.find(ofLast), note: notes.find(ofLast) })
      const version = last.version + 1
      await keepSession(tx, {
        circleId,
        key,
        id,
        version,
        recordedAt: last.recordedAt,
        clientId,
        withheld: last.withheld, // what is kept to oneself stays so
        performed: { on: kept.performedOn, zone: kept.zone },
        log: kept.log,
        planned: day?.planned ?? 0,
        digest: digestOf({ key: key.toString("base64"), undo: id }),
      })
      return { id, version }
    }),
  )
