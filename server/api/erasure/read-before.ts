import { eraseWord } from "#server/domain/erasure/erase-word.ts"
import { listRooms } from "../care-circle/list-rooms.ts"
import { cliniciansOf } from "../message/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"

/** What a person is told before they erase their account: who keeps what, by name. */
export async function readBefore(actor: Actor) {
  const [{ rooms }, clinicians] = await Promise.all([
    listRooms(actor),
    withViewer(actor, { room: "mine", circle: "all", operation: "before erasing" }, (tx) => cliniciansOf(tx)),
  ])
  const names = clinicians.flatMap(({ name }) => (name ? [name] : []))
  return { rooms, keepers: [...new Set(names)], word: eraseWord }
}
