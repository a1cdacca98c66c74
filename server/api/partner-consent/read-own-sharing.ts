import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import { stateOf } from "#server/domain/consent/state-of.ts"
import { grantOf, relationshipOf } from "../consent/present.ts"
import { grantsByOwner } from "../consent/queries.ts"
import { pairBeside } from "../sensate-focus/find-pair.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { teamOf } from "./queries.ts"

type Writes = ViewerTx<never, "reflection">

/** The care team beside the partner, with every grant that the partner ever gave. */
export async function ownConsentFacts(tx: Writes, circleId: string) {
  const [rows, team] = await Promise.all([grantsByOwner(tx, circleId), teamOf(tx, circleId)])
  return {
    grants: rows.map(grantOf),
    team: team.map(({ relationship, name }) => ({ ...relationshipOf(relationship), name: name ?? "" })),
  }
}

/** The care team alone, for whoever has to know before the door opens whom to wait for. */
export const readersIn = (actor: Actor, circleId: CircleId) => {
  const scope = { room: "ours", circle: circleId, write: ["reflection"], operation: "own sharing" } as const
  return withViewer(actor, scope, async (tx) => (await ownConsentFacts(tx, circleId)).team)
}

/** Counted, where a patient's page keeps its time: a time on a partner's page would be another in each answer. */
export const stopsOf = (grants: readonly Grant[], relationshipId: string): number =>
  grants.filter((grant) => grant.relationshipId === relationshipId && grant.endedAt !== null).length

/** Who of the care team reads the partner's own notes. Null is one answer for somebody who left and never was. */
export async function readOwnSharing(actor: Actor, zone: string) {
  const pair = await pairBeside(actor)
  if (!pair) return null
  const { circleId } = pair
  const scope = { room: "ours", circle: circleId, write: ["reflection"], operation: "own sharing" } as const
  return withViewer(actor, scope, async (tx) => {
    const { grants, team } = await ownConsentFacts(tx, circleId)
    return team.map(({ id, name }) => {
      const open = grants.find((grant) => grant.relationshipId === id && stateOf(grant, tx.now) === "active")
      return {
        relationshipId: id,
        name,
        since: open?.validFrom.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null,
        stops: stopsOf(grants, id),
      }
    })
  })
}
