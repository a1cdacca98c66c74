import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { troubleWith } from "#server/domain/meeting/meeting.ts"
import { exchangeByClientId } from "../care-plan/queries.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addMeeting } from "./queries.ts"
import type { SetMeeting } from "./schema.ts"

/** A clinician writes down when the two meet. It says nothing of what is shared until then. */
export async function setMeeting(actor: Actor, input: z.infer<typeof SetMeeting>): Promise<{ id: string }> {
  const { clientId, day, time, zone } = input
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["exchange"],
    write: ["exchange"],
    operation: "set a meeting",
    excluding: actor.userId, // a double click waits, and finds what the first one wrote
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, day, time, zone })
    const [known] = await exchangeByClientId(tx, circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return { id: known.id }
    }
    const trouble = troubleWith({ day, time, zone }, tx.now)
    if (trouble) throw new NotAccepted({ ...trouble })
    const id = crypto.randomUUID()
    await addMeeting(tx, {
      circleId,
      id,
      version: 1,
      ownerId: actor.userId,
      authorId: actor.userId,
      addresseeId: tx.circleOwnerId,
      performedOn: day,
      zone,
      clientId,
      digest,
      kind: "meeting",
      subjectId: id,
      fields: { time },
    })
    return { id }
  })
}
