import type { CircleId } from "#server/domain/care-circle/id.ts"
import { coming } from "#server/domain/meeting/meeting.ts"
import { circlesOfPerson } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { meetingOf, presentMeeting } from "./present.ts"
import { meetingRows } from "./queries.ts"

/** What this clinician and one patient have ahead of them, on the clinician's own calendar. */
export async function listMeetings(actor: Actor, circleId: CircleId, zone: string) {
  const scope = { room: "caseload", circle: circleId, read: ["exchange"], operation: "meetings" } as const
  return withViewer(actor, scope, async (tx) => {
    const person = (await circlesOfPerson(tx, "clinician")).find((one) => one.circleId === circleId)
    if (!person || !tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    const own = (await meetingRows(tx, circleId)).filter((row) => row.authorId === actor.userId)
    return {
      name: person.name ?? "",
      today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      zone,
      meetings: coming(own.flatMap(meetingOf), tx.now).map((one) => presentMeeting(one, zone)),
    }
  })
}
