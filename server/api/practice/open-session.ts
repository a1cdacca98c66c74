import { findDataKey } from "#server/crypto/data-key.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { addressOf, breatheAlone } from "#server/domain/care-plan/item-address.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { asksQuickCheck } from "#server/domain/safety/quick-check.ts"
import type { LadderItem } from "#server/domain/trainer-ladder/ladder.ts"
import { neighbours, placeOnLadder } from "#server/domain/trainer-ladder/place-on-ladder.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { lockOf, presentLock } from "../safety/present.ts"
import { safetyRows } from "../safety/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { readLadderSessions, readMoves } from "./read-practice.ts"

const reads = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings", "medical"] as const

/** What a session of one item, named by its address, needs: the item, the ladder, and where the person is on it. */
export async function openSession(actor: Actor, address: string, zone: string) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle, read: reads, operation: "a session" }, async (tx) => {
    const [mine, used, moves, safety] = await Promise.all([
      readMyPlan(tx, await findDataKey(tx.db, circle, tx.viewerId)),
      readLadderSessions(tx),
      readMoves(tx),
      safetyRows(tx, tx.viewerId),
    ])
    const item = findItem(mine?.plan.items ?? [], address)
    if (!item) throw new NotFound("no such item")
    const ladder = item.kind === "trainer" ? (mine?.plan.ladder ?? null) : null
    const at = ladder ? placeOnLadder(ladder, used, moves) : null
    const below = ladder && at ? neighbours(ladder, at).below.at(-1) : undefined
    return {
      item,
      isOfPlan: address !== breatheAlone,
      today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      zone,
      ladder: (ladder?.items ?? []).map(presentRung),
      rung: at && presentRung(at),
      /** Something may not go inside for now: this session waits, and every other one is open. */
      held: asksQuickCheck(item.kind) ? presentLock(lockOf(safety), tx.now) : null,
      smaller: below ? presentRung(below) : null,
    }
  })
}

const presentRung = ({ id, label }: LadderItem) => ({ id, label })

function findItem(items: readonly PlanItem[], address: string): PlanItem | undefined {
  const item = items.find(({ id, kind }) => addressOf(id) === address && kind !== "sensate_focus")
  if (item || address !== breatheAlone) return item
  const breathing = defaultTemplate.items.find(({ kind }) => kind === "breathing")
  return breathing && { ...breathing, dose: { ...breathing.dose, minutes: 2 } }
}
