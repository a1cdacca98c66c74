import { findDataKey } from "#server/crypto/data-key.ts"
import { personBeside } from "../care-circle/end-relationship.ts"
import { namesIn } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { presentReflection } from "./present.ts"
import { reflectionsOf } from "./queries.ts"

/** «See as»: her own notes, as far as this clinician reads them. What the partner shares is no part of it. */
export async function previewGranted(actor: Actor, relationshipId: string) {
  const { circleId, personId, hasEnded } = await personBeside(actor, relationshipId, "clinician")
  if (hasEnded) throw new NotFound("nobody there")
  const scope = {
    room: "caseload",
    circle: circleId,
    as: personId,
    read: ["reflection"],
    operation: "see as",
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.granted.has("reflection")) return []
    const [rows, key, names] = await Promise.all([
      reflectionsOf(tx),
      findDataKey(tx.db, circleId, actor.userId),
      namesIn(tx, circleId),
    ])
    const name = names.find((one) => one.personId === actor.userId)?.name ?? ""
    return [{ of: "patient" as const, name, notes: rows.map((row) => presentReflection(row, key)) }]
  })
}
