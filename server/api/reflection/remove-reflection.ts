import type { z } from "zod"
import { keepLine } from "#server/ledger/keep-line.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotFound } from "../errors.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { closeReflection, versionsOfReflection } from "./queries.ts"
import type { Remove } from "./schema.ts"

/** Takes a note away. Asked twice, it is gone once. */
export async function removeReflection(actor: Actor, input: z.infer<typeof Remove>): Promise<void> {
  const circleId = await findCircle(actor, input.room)
  const scope = {
    room: input.room,
    circle: circleId,
    read: ["reflection"],
    write: ["reflection"],
    operation: "remove a note for yourself",
  } as const
  const excluding = await findReaders(actor, scope, scope.read)
  await withViewer(actor, { ...scope, excluding }, async (tx) => {
    const versions = await versionsOfReflection(tx, input.id)
    if (versions.length === 0) throw new NotFound("no such note")
    // A database from before would have it again; then at least nobody else does.
    await keepLine(tx.db, { happened: "withheld", circle: circleId, entry: input.id })
    await takeFromSight(tx, circleId, excluding)
    await closeReflection(tx, input.id)
  })
}
