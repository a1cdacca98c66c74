import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { stageAfter } from "#server/domain/sensate-focus/moving-on.ts"
import { tick } from "#server/live/tick.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import type { Standing } from "./fold-pair.ts"
import { standingAtDesk } from "./look-at-desk.ts"
import { lookedAt } from "./look-of.ts"
import { addEvent, eventByClient } from "./queries.ts"
import type { SayAtDesk } from "./schema.ts"

type Said = z.infer<typeof SayAtDesk>

/** The therapist's own word in the plan for two: asked as well or not, a yes or a not yet, a pause. Never for the two. */
export async function sayAtDesk(actor: Actor, input: Said): Promise<{ id: string }> {
  const { clientId, ...body } = input
  const circleId = input.circleId as CircleId // the door decides whether it is a circle of theirs
  const digest = digestOf({ operation: "say at the desk", ...body })
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["couple_plan"],
    write: ["couple_plan"],
    operation: lookedAt, // what was said, and that something was, is told to nobody
  } as const
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await eventByClient(tx, circleId, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { id: kept.id }
      }
      const found = await standingAtDesk(tx, circleId)
      if (!found) throw new NotFound("no pair")
      const row = { circleId, id: crypto.randomUUID(), ownerId: found.pair.ownerId }
      await addEvent(tx, {
        ...row,
        authorId: actor.userId,
        clientId,
        digest,
        kind: input.says,
        subjectId: found.pair.id,
        fields: fieldsOf(input, found.standing),
      })
      await tick(tx, [found.pair.ownerId, found.pair.partnerId])
      return { id: row.id }
    }),
  )
}

function fieldsOf(said: Said, { agreement: { terms, state } }: Standing): Record<string, unknown> {
  if (!terms) throw new NotAccepted({ form: "nothing_agreed" })
  if (said.says === "with_therapist") return { isAsked: said.isAsked }
  if (said.says === "paused") return {}
  if (state !== "active") throw new NotAccepted({ form: "paused" })
  if (stageAfter(terms.stage) !== said.to) throw new StaleVersion("another step is next")
  return { to: said.to }
}
