import type { z } from "zod"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion } from "./add-version.ts"
import { reflectionByClient, versionsOfReflection } from "./queries.ts"
import type { Withhold } from "./schema.ts"

/** One note is kept from whoever reads the others, at once, or given back: a new version that says so. */
export async function withholdReflection(
  actor: Actor,
  input: z.infer<typeof Withhold>,
): Promise<{ version: number }> {
  const circleId = await findCircle(actor, input.room)
  const { clientId, withheld, ...body } = input
  const digest = digestOf({ ...body, withheld })
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection"],
    write: ["reflection"],
    operation: "keep a note to oneself",
  } as const
  const excluding = withheld ? await findReaders(actor, scope, scope.read) : []
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const [kept] = await reflectionByClient(tx, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { version: kept.version }
      }
      const [old] = await versionsOfReflection(tx, input.id)
      if (!old || old.toAt) throw new NotFound("no such note")
      if (old.version !== input.expectedVersion) throw new StaleVersion("the note has moved on")
      if (old.withheld === withheld) return { version: old.version }
      if (withheld) await keepLine(tx.db, { happened: "withheld", circle: circleId, entry: old.id })
      await takeFromSight(tx, circleId, excluding)
      return addVersion(tx, old, { clientId, digest, withheld })
    }),
  )
}
