import { isClinician } from "../invitation/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { ownCircle, placesOf, waitsAsClinician } from "./queries.ts"

const addresses = { mine: "/patient", caseload: "/clinician", ours: "/partner" } as const
export type RoomName = keyof typeof addresses

/**
 * The rooms that this person has; with none they choose whether to begin alone. A room stays when its last
 * relationship ends: somebody's own words are in it.
 */
export async function listRooms(actor: Actor) {
  const scope = { room: "mine", circle: "all", operation: "find rooms" } as const
  const [[circles, places, waiting], isOfPractice] = await Promise.all([
    withViewer(actor, scope, (tx) => Promise.all([ownCircle(tx), placesOf(tx), waitsAsClinician(tx)])),
    isClinician(actor.userId),
  ])
  const isAt = (kind: "clinician" | "partner") => places.some((place) => place.kind === kind)
  const rooms: RoomName[] = []
  if (isOfPractice || isAt("clinician") || waiting.length > 0) rooms.push("caseload")
  if (circles.length > 0) rooms.push("mine")
  if (isAt("partner")) rooms.push("ours")
  return { rooms, first: rooms[0] ? addresses[rooms[0]] : "/begin", isOfPractice }
}
