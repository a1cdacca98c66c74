import type { z } from "zod"
import { findDataKey } from "#server/crypto/data-key.ts"
import { yesWaits } from "#server/domain/sensate-focus/pressure.ts"
import { findCircle, type Pair } from "../sensate-focus/find-pair.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { openPressures } from "./present.ts"
import { pressureRows } from "./queries.ts"
import type { AboutTime } from "./schema.ts"

/** Whether this person was asked about that time and answered; what they said is on no page again. */
export async function isAnswered(actor: Actor, { room, proposalId }: z.infer<typeof AboutTime>) {
  const circle = await findCircle(actor, room)
  const scope = { room, circle, read: ["reflection"], operation: "own notes" } as const
  return withViewer(actor, scope, async (tx) =>
    (await pressureRows(tx, circle)).some((row) => row.subjectId === proposalId),
  )
}

/** Whether a yes of theirs waits, by what they said of their own times. */
export const myYesWaits = (actor: Actor, { circleId, side }: Pair): Promise<boolean> => {
  const room = side === "patient" ? "mine" : "ours"
  const scope = { room, circle: circleId, read: ["reflection"], operation: "own notes" } as const
  return withViewer(actor, scope, async (tx) => yesWaits(await ownPressures(tx, circleId)))
}

export async function ownPressures(tx: ViewerTx<"reflection">, circleId: string) {
  const key = await findDataKey(tx.db, circleId, tx.viewerId)
  return openPressures(await pressureRows(tx, circleId), key)
}
