import { findDataKey } from "#server/crypto/data-key.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { ownPair, type Pair, pairBeside } from "../sensate-focus/find-pair.ts"
import { daysDone } from "../sensate-focus/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { presentGoals, presentSteps } from "./present.ts"
import { most, shownDays, shownGoals, shownSteps } from "./queries.ts"

const shown = ["goals", "trainer_step", "adherence", "couple_log"] as const satisfies Category[]

/** What a partner is shown beside the plan of the two; null where there is nobody. Nothing here says what is not shown. */
export async function readShown(actor: Actor) {
  const pair = await pairBeside(actor)
  if (!pair) return null
  const scope = {
    room: "ours",
    circle: pair.circleId,
    read: shown,
    onlyGranted: true,
    operation: "what is shown",
  } as const
  return withViewer(actor, scope, async (tx) => ({
    name: pair.otherName,
    ...(await drawShown(tx, pair)),
  }))
}

/** «See as»: the same, by the same door, for her whose it is. Nobody is noted as looking. */
export async function previewShown(actor: Actor) {
  const pair = await ownPair(actor)
  if (!pair) return null
  const scope = {
    room: "ours",
    circle: pair.circleId,
    as: pair.partnerId,
    read: shown,
    operation: "see as",
  } as const
  return withViewer(actor, scope, (tx) => drawShown(tx, pair))
}

async function drawShown(tx: ViewerTx<(typeof shown)[number]>, { id: pairId, circleId, ownerId }: Pair) {
  const has = (category: Category) => tx.granted.has(category)
  const [key, [goals], steps, days, times] = await Promise.all([
    findDataKey(tx.db, circleId, ownerId),
    has("goals") ? shownGoals(tx, circleId, ownerId) : [],
    has("trainer_step") ? shownSteps(tx, circleId, ownerId) : [],
    has("adherence") ? shownDays(tx, circleId, ownerId) : [],
    has("couple_log") ? daysDone(tx, circleId, { pairId, most }) : [],
  ])
  return {
    goals: presentGoals(key, goals),
    steps: presentSteps(key, steps),
    days: daysOf([...days.flatMap(({ day, done }) => (done > 0 ? [day] : [])), ...times]),
  }
}

/** One list, whichever of the two opens a day: her days of practice for two, or the log of the two. */
const daysOf = (days: readonly string[]) => [...new Set(days)].toSorted().toReversed().slice(0, most)
