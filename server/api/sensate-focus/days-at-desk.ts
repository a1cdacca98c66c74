import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { coupleLogEntry } from "#db/schema/entry.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { personBeside } from "../care-circle/end-relationship.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"

/** Days that the page shows at most. */
const most = 12

/**
 * On which days the two did something together, newest first, where the patient shares that with this clinician. No
 * words that they told each other, and nobody's answer apart. Null is one answer for not shared and not there.
 */
export async function daysAtDesk(actor: Actor, circleId: CircleId) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["couple_log"],
    onlyGranted: true,
    operation: "times for two",
  } as const
  return withViewer(actor, scope, (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    return drawDays(tx, circleId)
  })
}

/** «See as»: the same days, by the same door, with nobody noted as looking. */
export async function previewDaysAtDesk(actor: Actor, relationshipId: string) {
  const { circleId, personId, hasEnded } = await personBeside(actor, relationshipId, "clinician")
  if (hasEnded) throw new NotFound("nobody there")
  const scope = {
    room: "caseload",
    circle: circleId,
    as: personId,
    read: ["couple_log"],
    operation: "see as",
  } as const
  return withViewer(actor, scope, (tx) => drawDays(tx, circleId))
}

async function drawDays(tx: ViewerTx<"couple_log">, circleId: CircleId): Promise<string[] | null> {
  if (!tx.granted.has("couple_log")) return null
  const rows = await tx.db
    .selectDistinct({ day: coupleLogEntry.performedOn })
    .from(coupleLogEntry)
    .where(
      and(
        eq(coupleLogEntry.circleId, circleId),
        eq(coupleLogEntry.kind, "happened"),
        sql`${coupleLogEntry.fields} ->> 'happened' in ('yes', 'part')`,
        isNull(coupleLogEntry.toAt),
      ),
    )
    .orderBy(desc(coupleLogEntry.performedOn))
    .limit(most)
  return rows.flatMap(({ day }) => day ?? [])
}
