import { isClinician } from "../invitation/queries.ts"
import type { Actor } from "../viewer.ts"
import { circlesBeside, myCircle } from "./find-circle.ts"

const addresses = { mine: "/patient", caseload: "/clinician", ours: "/partner" } as const
export type RoomName = keyof typeof addresses

/** The rooms that this person has; with none they choose whether to begin alone. */
export async function listRooms(actor: Actor) {
  const [circle, beside, isAtDesk] = await Promise.all([
    myCircle(actor),
    circlesBeside(actor, "partner"),
    isClinician(actor.userId),
  ])
  const rooms: RoomName[] = []
  if (isAtDesk) rooms.push("caseload")
  if (circle) rooms.push("mine")
  if (beside.length > 0) rooms.push("ours")
  return { rooms, first: rooms[0] ? addresses[rooms[0]] : "/begin" }
}
