import { findDataKey } from "#server/crypto/data-key.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { ownPair, type Pair, type PairRoom, pairBeside } from "./find-pair.ts"
import { foldPair } from "./fold-pair.ts"
import { pageScope } from "./look-of.ts"
import { presentTogether, type ToldView } from "./present.ts"
import { eventsOf, type LogRow, logsOf } from "./queries.ts"
import { openEvents, openWords } from "./stored-event.ts"

/** The page of the two. Null is one answer for no partner, no grant, a grant that went, and never was. */
export async function lookTogether(actor: Actor, room: PairRoom) {
  const pair = await (room === "mine" ? ownPair(actor) : pairBeside(actor))
  if (!pair) return null
  return withViewer(actor, pageScope(pair), (tx) => drawShared(tx, pair))
}

/** As much of the page as is shown to this side of the pair. */
export async function drawShared(tx: ViewerTx<"couple_plan" | "couple_log">, pair: Pair) {
  const isShown = (category: "couple_plan" | "couple_log") =>
    pair.side === "patient" || tx.granted.has(category)
  if (!isShown("couple_plan")) return null
  return isShown("couple_log") ? drawTogether(tx, pair) : drawPlan(tx, pair)
}

/** The page without the log of the two, where that is not shared. */
export async function drawPlan(tx: ViewerTx<"couple_plan">, pair: Pair) {
  const told: ToldView[] = []
  return { ...presentTogether(pair, await standingOf(tx, pair), null, tx.now), told }
}

/** The page within a transaction, of one of the two or of the patient who looks through the other's eyes. */
export async function drawTogether(tx: ViewerTx<"couple_plan" | "couple_log">, pair: Pair) {
  const logs = (await logsOf(tx, pair.circleId)).filter((log) => log.fields.pair === pair.id)
  return {
    ...presentTogether(pair, await standingOf(tx, pair), logs, tx.now),
    told: await toldIn(tx, pair, logs),
  }
}

const standingOf = async (tx: ViewerTx<"couple_plan">, pair: Pair) =>
  foldPair(pair, await openEvents(tx, await eventsOf(tx, pair.circleId)), tx.now)

async function toldIn(tx: ViewerTx, pair: Pair, logs: readonly LogRow[]): Promise<ToldView[]> {
  const me = pair.side === "patient" ? pair.ownerId : pair.partnerId
  const told = logs.filter((log) => log.kind === "told").slice(0, 5)
  const [first] = told
  const key = first ? await findDataKey(tx.db, first.circleId, first.ownerId) : null
  return told.flatMap((log): ToldView[] => {
    const opened = openWords("couple_log_entry", key, log)
    if (!("words" in opened) || typeof opened.words !== "string") return []
    const from = log.authorId === me ? "me" : "other"
    return [{ id: log.id, from, day: log.performedOn ?? "", words: opened.words }]
  })
}
