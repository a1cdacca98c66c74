import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { coming, troubleWith } from "#server/domain/meeting/meeting.ts"
import { exchangeByClientId } from "../care-plan/queries.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { type MeetingRow, meetingOf } from "./present.ts"
import { addMeeting, closeMeeting, ownMeeting, tellOfMeeting } from "./queries.ts"
import type { CancelMeeting, MoveMeeting } from "./schema.ts"

const scopeOf = (actor: Actor, circleId: string, operation: string) =>
  ({
    room: "caseload",
    circle: circleId as CircleId, // the door decides whether this is a circle of theirs
    read: ["exchange"],
    write: ["exchange"],
    operation,
    excluding: actor.userId, // two tabs of one clinician act one after the other
  }) as const

/** Moves a meeting that has not begun. What a patient shares until the old day still ends on the old day. */
export async function moveMeeting(
  actor: Actor,
  input: z.infer<typeof MoveMeeting>,
): Promise<{ version: number }> {
  const { circleId, clientId, ...body } = input
  return withViewer(actor, scopeOf(actor, circleId, "move a meeting"), async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, ...body })
    const [known] = await exchangeByClientId(tx, circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return { version: known.version }
    }
    const old = await openMeeting(tx, circleId, body.id, body.expectedVersion)
    const { day, time, zone } = body
    const trouble = troubleWith({ day, time, zone }, tx.now)
    if (trouble) throw new NotAccepted({ ...trouble })
    await closeMeeting(tx, old)
    const version = old.version + 1
    await addMeeting(tx, {
      circleId,
      id: old.id,
      version,
      ownerId: actor.userId,
      authorId: actor.userId,
      addresseeId: tx.circleOwnerId,
      recordedAt: old.recordedAt,
      performedOn: day,
      zone,
      clientId,
      digest,
      kind: "meeting",
      subjectId: old.subjectId,
      fields: { time },
    })
    return { version }
  })
}

/** Takes a meeting off both calendars. Asked twice, it is gone once. */
export async function cancelMeeting(actor: Actor, input: z.infer<typeof CancelMeeting>): Promise<void> {
  const { circleId, id, expectedVersion } = input
  await withViewer(actor, scopeOf(actor, circleId, "cancel a meeting"), async (tx) => {
    const newest = await ownMeeting(tx, circleId, id)
    if (tx.circleOwnerId && newest?.toAt && newest.version === expectedVersion) return
    const open = await openMeeting(tx, circleId, id, expectedVersion)
    await Promise.all([closeMeeting(tx, open), tellOfMeeting(tx, open)])
  })
}

/** A meeting of this clinician's that is still to come, as they have it before them. */
async function openMeeting(
  tx: ViewerTx<"exchange">,
  circleId: string,
  id: string,
  expectedVersion: number,
): Promise<MeetingRow> {
  const row = await ownMeeting(tx, circleId, id)
  if (!row || !tx.circleOwnerId) throw new NotFound("no such meeting of theirs")
  if (row.toAt || row.version !== expectedVersion) throw new StaleVersion("the meeting has moved on")
  if (coming(meetingOf(row), tx.now).length === 0) throw new NotAccepted({ day: "has_begun" })
  return row
}
