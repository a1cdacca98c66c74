import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { withoutPerson } from "#server/domain/care-plan/plan-template.ts"
import { addDraft, notesByClientId } from "../care-plan/queries.ts"
import { sealPlan } from "../care-plan/seal-plan.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import type { KeepTemplate } from "./schema.ts"

/** Keeps a plan as a template of this clinician's own, without anything that was written for one person. */
export async function keepTemplate(actor: Actor, input: z.infer<typeof KeepTemplate>): Promise<void> {
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const plan = withoutPerson(input.plan)
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["clinician_notes"],
    write: ["clinician_notes"],
    operation: "keep template",
    excluding: actor.userId, // a double click waits, and finds what the first one wrote
  } as const
  await withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, plan })
    const [known] = await notesByClientId(tx, circleId, input.clientId)
    if (known) return assertSameBody(known.digest, digest)
    const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId: actor.userId }
    await addDraft(tx, {
      ...row,
      authorId: actor.userId,
      clientId: input.clientId,
      digest,
      kind: "plan_template",
      subjectId: row.id,
      words: await sealPlan(tx.db, "clinician_notes_entry", row, plan),
    })
  })
}
