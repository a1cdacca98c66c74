import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { namesIn } from "../care-circle/queries.ts"
import { ownGrants } from "../caseload/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { presentReflection } from "./present.ts"
import { grantedReflections, stillBeside } from "./queries.ts"

/**
 * The notes of each of the two at the desk, apart from each other, and only of whoever of them shares their own.
 * Nothing tells whether the other one writes any.
 */
export async function listGranted(actor: Actor, circleId: CircleId) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["reflection"],
    onlyGranted: true,
    operation: "notes after times together",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const { circleOwnerId } = tx
    if (!circleOwnerId) throw new NotFound("not in this clinician's care")
    const [grants, beside, rows, names] = await Promise.all([
      ownGrants(tx),
      stillBeside(tx, circleId),
      grantedReflections(tx, circleId),
      namesIn(tx, circleId),
    ])
    const isHere = (ownerId: string) =>
      ownerId === circleOwnerId || beside.some(({ personId }) => personId === ownerId)
    const shared = grants.filter((one) => one.circleId === circleId && one.category === "reflection")
    const owners = [...new Set(shared.map(({ ownerId }) => ownerId))].filter(isHere)
    return Promise.all(
      owners
        .toSorted((one) => (one === circleOwnerId ? -1 : 1))
        .map(async (ownerId) => {
          const key = await findDataKey(tx.db, circleId, ownerId)
          return {
            of: ownerId === circleOwnerId ? ("patient" as const) : ("partner" as const),
            name: names.find((one) => one.personId === ownerId)?.name ?? "",
            notes: rows.filter((row) => row.ownerId === ownerId).map((row) => presentReflection(row, key)),
          }
        }),
    )
  })
}
