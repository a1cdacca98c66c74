import { z } from "zod"
import type { exchangeEntry } from "#db/schema/entry.ts"
import { type Appointment, startOf } from "#server/domain/meeting/meeting.ts"

export type MeetingRow = typeof exchangeEntry.$inferSelect

const Fields = z.object({ time: z.string().regex(/^\d{2}:\d{2}$/) })

export type Meeting = Appointment & { id: string; version: number; withId: string }

/** A row as the rules know it; a row of another kind is no meeting. */
export function meetingOf(row: MeetingRow): Meeting[] {
  const fields = Fields.safeParse(row.fields).data
  if (row.kind !== "meeting" || !fields || !row.performedOn || !row.zone) return []
  const { id, version } = row
  return [{ id, version, withId: row.authorId, day: row.performedOn, time: fields.time, zone: row.zone }]
}

/** A meeting on the reader's own calendar. */
export function onCalendar(one: Appointment, zone: string) {
  const local = startOf(one).toZonedDateTimeISO(zone)
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  }
}

export const presentMeeting = (one: Meeting, zone: string) => ({
  id: one.id,
  version: one.version,
  ...onCalendar(one, zone),
})
