import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { isAhead } from "#server/domain/schedule/known-day.ts"
import { tick } from "#server/live/tick.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { findPair, type Pair } from "./find-pair.ts"
import { foldPair } from "./fold-pair.ts"
import { pastSessions } from "./joint-time.ts"
import { keepJointDay } from "./keep-joint-day.ts"
import { addLog, eventsOf, type LogRow, logByClient, logsOf } from "./queries.ts"
import type { Act } from "./record-event.ts"
import type { LogTogether, TellPartner } from "./schema.ts"
import { openEvents, sealWords } from "./stored-event.ts"

type Draft = Pick<LogRow, "kind" | "subjectId" | "fields" | "performedOn" | "zone"> & {
  words?: object
  /** A day of practice, where it is the patient who says so. */
  isPractice?: boolean
}
type Tx = ViewerTx<"couple_plan" | "couple_log", "couple_log" | "adherence">

/** The day, the step and that it happened: the one thing about a joint session that both may read. */
export function logTogether(actor: Actor, input: z.infer<typeof LogTogether>) {
  return recordLog(actor, input, "log a time together", async (tx, pair) => {
    const standing = foldPair(pair, await openEvents(tx, await eventsOf(tx, pair.circleId)), tx.now)
    const past = pastSessions(standing, tx.now).find(({ session }) => session.askedIn === input.proposalId)
    if (!past?.session.when) throw new StaleVersion("not a time that is over")
    const mine = (await logsOf(tx, pair.circleId)).some(
      (one) => one.kind === "happened" && one.subjectId === past.id && one.authorId === actor.userId,
    )
    if (mine) throw new StaleVersion("answered already")
    return {
      kind: "happened",
      subjectId: past.id,
      fields: { pair: pair.id, happened: input.happened, exercise: standing.agreement.terms?.stage ?? null },
      performedOn: past.session.when.date,
      zone: past.zone,
      isPractice: input.happened !== "no",
    }
  })
}

/** Words that one of the two gives to the other, on purpose. A note for oneself never comes here. */
export function tellPartner(actor: Actor, input: z.infer<typeof TellPartner>) {
  return recordLog(actor, input, "tell the other", async (tx, pair) => {
    if (isAhead(input.day, input.zone, tx.now)) throw new NotAccepted({ day: "in_the_future" })
    return {
      kind: "told",
      subjectId: pair.id,
      fields: { pair: pair.id },
      performedOn: input.day,
      zone: null, // where somebody is, is not told with it
      words: { words: input.words },
    }
  })
}

async function recordLog<A extends Act>(
  actor: Actor,
  act: A,
  operation: string,
  decide: (tx: Tx, pair: Pair) => Promise<Draft>,
): Promise<{ id: string }> {
  const pair = await findPair(actor, act.room)
  const { clientId, ...body } = act
  const digest = digestOf({ operation, ...body })
  const scope = {
    room: act.room,
    circle: pair.circleId,
    read: ["couple_plan", "couple_log"],
    write: pair.side === "patient" ? (["couple_log", "adherence"] as const) : (["couple_log"] as const),
    operation,
  } as const
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await logByClient(tx, pair.circleId, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { id: kept.id }
      }
      if (!tx.circleOwnerId) throw new NotFound("not in this circle")
      const { words, isPractice, ...draft } = await decide(tx, pair)
      const row = { circleId: pair.circleId, id: crypto.randomUUID(), version: 1, ownerId: pair.ownerId }
      const key = words && (await dataKeyFor(tx.db, pair.circleId, pair.ownerId))
      const log = {
        ...row,
        ...draft,
        authorId: actor.userId,
        clientId,
        digest,
        words: key && words ? sealWords("couple_log_entry", key, row, words) : null,
      }
      await addLog(tx, log)
      if (isPractice && pair.side === "patient") await keepJointDay(tx, pair, log)
      await tick(tx, [pair.ownerId, pair.partnerId])
      return { id: row.id }
    }),
  )
}
