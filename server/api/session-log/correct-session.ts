import type { z } from "zod"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { afterLog, isWorrying } from "#server/domain/session-log/after-log.ts"
import { checkLog } from "#server/domain/session-log/check-log.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { findReaders } from "../consent/find-readers.ts"
import { takeFromSight } from "../consent/narrow-sight.ts"
import { NotAccepted, StaleVersion } from "../errors.ts"
import { planRow } from "../practice/queries.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { addConcern } from "../safety/add-concern.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion, readVersions } from "./add-version.ts"
import type { Logged } from "./log-session.ts"
import type { CorrectSession } from "./schema.ts"
import { tellingWrites, versionScope } from "./session-scope.ts"

const scope = { ...versionScope, write: tellingWrites, operation: "correct a session" } as const

/** A correction is a new version. A note that is no longer marked to be shared is nobody else's from the answer on. */
export async function correctSession(actor: Actor, input: z.infer<typeof CorrectSession>): Promise<Logged> {
  const excluding = input.log.noteIsShared ? [] : await findReaders(actor, scope, ["notes"])
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding }, async (tx) => {
      const { clientId, id, log, expectedVersion } = input
      const [was, [planned]] = await Promise.all([
        readVersions(tx, id),
        planRow(tx, "solo_plan", tx.viewerId),
      ])
      const decision = checkLog(log, { on: was.kept.performedOn, zone: was.kept.zone }, tx.now)
      if (decision.kind === "refused")
        throw new NotAccepted(
          Object.fromEntries(decision.problems.map(({ field, reason }) => [field, reason])),
        )
      const plan = openPlanPart(was.key, "solo_plan", planned)
      const after = afterLog(log, plan?.stepCriteria ?? defaultTemplate.stepCriteria)
      const digest = digestOf({ key: was.key.toString("base64"), log, id })
      const before = was.versions.find((row) => row.clientId === clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id, version: before.version, after }
      }
      if (was.last.toAt !== null || was.last.version !== expectedVersion)
        throw new StaleVersion("it has changed since")
      if (was.note && !was.note.withheld) await takeFromSight(tx, was.circleId, excluding)
      if (isWorrying(log) && !isWorrying(was.kept.log)) {
        const { circleId, kept } = was
        // The day on which it is told: the session's own may be kept back.
        const on = tx.now.toZonedDateTimeISO(kept.zone).toPlainDate().toString()
        const said = { circleId, clientId, digest, on, zone: kept.zone }
        await addConcern(tx, { ...said, question: "worry" })
      }
      return { ...(await addVersion(tx, was, { clientId, digest, log })), after }
    }),
  )
}
