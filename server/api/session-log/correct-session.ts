import type { z } from "zod"
import { checkLog } from "#server/domain/session-log/check-log.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotAccepted, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion, readVersions } from "./add-version.ts"
import type { CorrectSession } from "./schema.ts"
import { versionScope } from "./session-scope.ts"

const scope = { ...versionScope, operation: "correct a session" } as const

/** A correction is a new version. A note that is no longer marked to be shared is nobody else's from the answer on. */
export async function correctSession(
  actor: Actor,
  input: z.infer<typeof CorrectSession>,
): Promise<{ id: string; version: number }> {
  const excluding = input.log.noteIsShared ? [] : await findReaders(actor, scope, ["notes"])
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const { clientId, id, log, expectedVersion } = input
      const was = await readVersions(tx, id)
      const decision = checkLog(log, { on: was.kept.performedOn, zone: was.kept.zone }, tx.now)
      if (decision.kind === "refused")
        throw new NotAccepted(
          Object.fromEntries(decision.problems.map(({ field, reason }) => [field, reason])),
        )
      const digest = digestOf({ key: was.key.toString("base64"), log, id })
      const before = was.versions.find((row) => row.clientId === clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id, version: before.version }
      }
      if (was.last.toAt !== null || was.last.version !== expectedVersion)
        throw new StaleVersion("it has changed since")
      if (was.note && !was.note.withheld) await takeFromSight(tx, was.circleId, excluding)
      return addVersion(tx, was, { clientId, digest, log })
    }),
  )
}
