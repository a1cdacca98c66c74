import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { plannedOn } from "#server/domain/schedule/practice-by-week.ts"
import { type AfterLog, afterLog, isWorrying } from "#server/domain/session-log/after-log.ts"
import { checkLog } from "#server/domain/session-log/check-log.ts"
import { ownCircle } from "../care-circle/queries.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { dropChosenRung, planRow } from "../practice/queries.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { addConcern } from "../safety/add-concern.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { keepSession } from "./keep-session.ts"
import { writtenBy } from "./queries.ts"
import type { LogSession } from "./schema.ts"
import { sessionScope, tellingWrites } from "./session-scope.ts"

export type Logged = { id: string; version: number; after: AfterLog }

/** Keeps a session of the patient's. Whatever a plan or a rule about progress says, it is never refused for it. */
export const logSession = (actor: Actor, input: z.infer<typeof LogSession>): Promise<Logged> =>
  onceMore(() =>
    withViewer(actor, { ...sessionScope, write: tellingWrites, operation: "log a session" }, async (tx) => {
      const { clientId, performed, log } = input
      const decision = checkLog(log, performed, tx.now)
      if (decision.kind === "refused")
        throw new NotAccepted(
          Object.fromEntries(decision.problems.map(({ field, reason }) => [field, reason])),
        )
      const [[circle], [before], [planned]] = await Promise.all([
        ownCircle(tx),
        writtenBy(tx, clientId),
        planRow(tx, "solo_plan", tx.viewerId),
      ])
      if (!circle) throw new NotFound("no circle")
      const circleId = circle.circleId as CircleId // the circle table is where these ids are born
      const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
      const digest = digestOf({ key: key.toString("base64"), log, performed })
      const plan = openPlanPart(key, "solo_plan", planned)
      const after = afterLog(log, plan?.stepCriteria ?? defaultTemplate.stepCriteria)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id: before.subjectId, version: before.version, after }
      }
      if (log.ladderItemId !== null) await dropChosenRung(tx) // what was used says where she is, from here on
      const id = crypto.randomUUID()
      const day = Temporal.PlainDate.from(performed.on)
      await keepSession(tx, {
        circleId,
        key,
        id,
        version: 1,
        clientId,
        withheld: false,
        performed,
        log,
        planned: plan && log.planItemId && plannedOn(plan, day).includes(log.planItemId) ? 1 : 0,
        digest,
      })
      if (isWorrying(log))
        await addConcern(tx, { circleId, clientId, digest, question: "worry", ...performed })
      return { id, version: 1, after }
    }),
  )
