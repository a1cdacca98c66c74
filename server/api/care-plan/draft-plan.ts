import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addDraft, closeDraft, draftOf, notesByClientId } from "./queries.ts"
import type { KeepDraft } from "./schema.ts"
import { sealPlan } from "./seal-plan.ts"

/** Keeps what a clinician has written of a plan so far; nobody else ever reads it. */
export async function draftPlan(
  actor: Actor,
  input: z.infer<typeof KeepDraft>,
): Promise<{ version: number }> {
  const { clientId, expectedVersion, plan } = input
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["clinician_notes"],
    write: ["clinician_notes"],
    operation: "draft plan",
    excluding: actor.userId, // two tabs of one clinician write one after the other
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, expectedVersion, plan })
    const [known] = await notesByClientId(tx, circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return { version: known.version }
    }
    const [open] = await draftOf(tx, circleId)
    if ((open?.version ?? 0) !== expectedVersion) throw new StaleVersion("another tab kept a newer draft")
    const row = {
      circleId,
      id: open?.id ?? crypto.randomUUID(),
      version: expectedVersion + 1,
      ownerId: actor.userId,
    }
    if (open) await closeDraft(tx, open)
    await addDraft(tx, {
      ...row,
      authorId: actor.userId,
      ...(open ? { recordedAt: open.recordedAt } : {}),
      clientId,
      digest,
      kind: "plan_draft",
      subjectId: row.id,
      words: await sealPlan(tx.db, "clinician_notes_entry", row, plan),
    })
    return { version: row.version }
  })
}
