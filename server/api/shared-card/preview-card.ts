import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Card } from "#server/domain/shared-card/card.ts"
import { composeCard } from "#server/domain/shared-card/compose-card.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { digestOf } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { cardMaterial, cardSources, readersIn } from "./open-composer.ts"
import type { Choice, Preview } from "./schema.ts"

/** Copies what was chosen, from her own data and never from what a browser sent as such. */
export async function copyCard(
  tx: ViewerTx<(typeof cardSources)[number]>,
  circleId: CircleId,
  choice: z.infer<typeof Choice>,
): Promise<{ card: Card; mark: string }> {
  const decision = composeCard(choice, await cardMaterial(tx, circleId))
  if (decision.kind === "refused") throw new NotAccepted({ ...decision.fields })
  return { card: decision.card, mark: digestOf(decision.card) }
}

/** Exactly what would go out, and to whom. Nothing is kept. */
export async function previewCard(actor: Actor, input: z.infer<typeof Preview>) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  const scope = { room: "mine", circle, read: cardSources, operation: "look at a card" } as const
  return withViewer(actor, scope, async (tx) => {
    const reader = (await readersIn(tx)).find((one) => one.relationshipId === input.relationshipId)
    if (!reader) throw new NotFound("nobody there")
    return { ...(await copyCard(tx, circle, input.choice)), reader, at: tx.now.toString() }
  })
}
