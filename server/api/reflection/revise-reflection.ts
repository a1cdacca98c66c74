import type { CircleId } from "#server/domain/care-circle/id.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion } from "./add-version.ts"
import { type ReflectionRow, reflectionByClient, versionsOfReflection } from "./queries.ts"

type Revision = {
  room: "mine" | "ours"
  id: string
  clientId: string
  operation: string
  /** All that was asked for: the same client id with something else is refused. */
  asked: object
  /** Whether it takes the note from whoever reads the others. */
  hides?: boolean
  /** What is to be other in the next version; null where it is so already. Throws where this may not be. */
  make: (last: ReflectionRow) => { words?: string; withheld?: boolean } | null
}

/** Another version of one note of one's own, once for each client id. */
export async function reviseReflection(
  actor: Actor,
  { room, id, clientId, operation, asked, hides = false, make }: Revision,
): Promise<{ version: number }> {
  const circle: CircleId = await findCircle(actor, room)
  const digest = digestOf(asked)
  const scope = { room, circle, read: ["reflection"], write: ["reflection"], operation } as const
  const excluding = hides ? await findReaders(actor, scope, scope.read) : []
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const [kept] = await reflectionByClient(tx, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { version: kept.version }
      }
      const [last] = await versionsOfReflection(tx, id)
      if (!last) throw new NotFound("no such note")
      const next = make(last)
      if (!next) return { version: last.version }
      if (hides) await keepLine(tx.db, { happened: "withheld", circle, entry: id })
      await takeFromSight(tx, circle, excluding)
      return addVersion(tx, last, { clientId, digest, ...next })
    }),
  )
}

/** A note that was removed, or has changed since this page was drawn, is not touched. */
export function assertStands(last: ReflectionRow, expectedVersion: number): void {
  if (last.toAt) throw new NotFound("no such note")
  if (last.version !== expectedVersion) throw new StaleVersion("the note has moved on")
}
