import { z } from "zod"
import { defaultTemplate, planFromTemplate } from "#server/domain/care-plan/default-template.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { planVersions } from "../practice/queries.ts"
import { digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { beginPlan } from "./answer-offer.ts"

export const BeginOwnPlan = z.object({ clientId: z.uuid("check_this") })

/** What a person without a therapist may begin with: the first template, at her own pace, alone. */
export const ownFirstPlan = {
  ...planFromTemplate(defaultTemplate, [], { sensateFocus: false }),
  selfPaced: true,
}

const parts = ["solo_plan", "couple_plan", "goals"] as const

/** The first plan of somebody who guides herself. With a therapist beside her, a plan is offered and said yes to. */
export async function beginOwnPlan(
  actor: Actor,
  { clientId }: z.infer<typeof BeginOwnPlan>,
): Promise<{ version: number }> {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  const scope = { room: "mine", circle, read: parts, write: parts, operation: "begin a plan" } as const
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding: actor.userId }, async (tx) => {
      const [beside, [newest]] = await Promise.all([relationshipsOf(tx), planVersions(tx, "solo_plan")])
      if (newest?.clientId === clientId) return { version: newest.version }
      if (newest && newest.toAt === null) throw new StaleVersion("there is a plan already")
      if (beside.some(({ relationship }) => relationship.kind === "clinician"))
        throw new NotFound("her therapist makes the first plan with her")
      await beginPlan(tx, circle, ownFirstPlan, { clientId, digest: digestOf("own first plan") })
      return { version: (newest?.version ?? 0) + 1 }
    }),
  )
}
