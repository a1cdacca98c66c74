import type { z } from "zod"
import type { Category } from "#server/domain/consent/category.ts"
import type { EndMode } from "#server/domain/consent/grant.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { narrow } from "./narrow-sight.ts"
import { relationshipOf } from "./present.ts"
import { addEvent } from "./queries.ts"
import type { OfCategory, StopAll } from "./schema.ts"

/** Ends one category for one person, at once. Asks nothing. */
export const stopSharing = (actor: Actor, input: z.infer<typeof OfCategory>) =>
  end(actor, input.relationshipId, "hide", input.category)

/**
 * Ends everything for one person: at once, or quietly, which leaves a partner what was there. It is written down also
 * where nothing was shared: a request to share that is still on its way comes too late after it.
 */
export const stopSharingAll = (actor: Actor, input: z.infer<typeof StopAll>) =>
  end(actor, input.relationshipId, input.mode)

async function end(actor: Actor, relationshipId: string, mode: EndMode, category?: Category) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const person = await withViewer(
    actor,
    { room: "mine", circle: circleId, operation: "stop sharing" },
    async (tx) =>
      (await relationshipsOf(tx))
        .map(({ relationship }) => relationshipOf(relationship))
        .find((r) => r.id === relationshipId),
  )
  if (!person) throw new NotFound("nobody there")
  if (mode === "freeze" && person.kind !== "partner")
    throw new NotAccepted({ mode: "freeze_is_for_partners" })
  // The viewer's lock is taken alone: whoever reads under the old grants is waited for, and nobody reads after.
  return withViewer(
    actor,
    { room: "mine", circle: circleId, operation: "stop sharing", excluding: person.userId },
    async (tx) => {
      const { viewerId: ownerId } = tx
      const ended = await narrow(tx, { circleId, ownerId, viewerId: person.userId, category, mode })
      if (ended.length === 0 && !category)
        await addEvent(tx, {
          ...{ circleId, id: crypto.randomUUID(), ownerId, actorId: ownerId, viewerId: person.userId },
          happened: mode === "freeze" ? "frozen" : "ended",
          details: { grants: [], categories: [], all: true, closed: [] },
        })
      return { at: tx.now.toString(), categories: ended.map((grant) => grant.category) }
    },
  )
}
