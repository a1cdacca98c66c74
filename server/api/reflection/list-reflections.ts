import { findDataKey } from "#server/crypto/data-key.ts"
import type { PairRoom } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { presentReflection } from "./present.ts"
import { reflectionsOf } from "./queries.ts"

/** A person's own notes, newest first. Somebody who has left the circle keeps theirs. */
export async function listReflections(actor: Actor, room: PairRoom) {
  const scope = { room, circle: "all", read: ["reflection"], operation: "own notes" } as const
  return withViewer(actor, scope, async (tx) => {
    const rows = await reflectionsOf(tx)
    const keys = new Map<string, Buffer | null>()
    for (const { circleId } of rows) {
      if (!keys.has(circleId)) keys.set(circleId, await findDataKey(tx.db, circleId, actor.userId))
    }
    return rows.map((row) => ({
      ...presentReflection(row, keys.get(row.circleId) ?? null),
      isWithheld: row.withheld,
    }))
  })
}
