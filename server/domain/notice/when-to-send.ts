import type { Room } from "../consent/category.ts"

/** What may wait for somebody: words written to them, a plan that is offered, a wish of the other of the two, a day to meet. */
export const noticeKinds = ["message", "offer", "couple", "meeting"] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Product defaults; nothing clinical hangs on them. Hours are the person's own. */
export const noticeDefaults = { restMinutes: 15, fromHour: 9, untilHour: 20, partnerHour: 18 } as const

/**
 * Whether a mail about something that has waited since then may go out now. To a partner it goes at one fixed hour,
 * about what was there when the hour began, so that its moment tells nothing of when the other did something.
 */
export function isTimeToSend(
  room: Room,
  zone: string,
  since: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const local = now.toZonedDateTimeISO(zone)
  if (room === "ours") {
    const hour = local.round({ smallestUnit: "hour", roundingMode: "floor" }).toInstant()
    return local.hour === noticeDefaults.partnerHour && Temporal.Instant.compare(since, hour) < 0
  }
  const rested = since.add({ minutes: noticeDefaults.restMinutes })
  const isDaytime = local.hour >= noticeDefaults.fromHour && local.hour < noticeDefaults.untilHour
  return isDaytime && Temporal.Instant.compare(rested, now) <= 0
}

/** A mail is asked for by the person; a clinician, whose work this is, asks to be left alone instead. */
export const wantsMail = (chosen: boolean | null, room: Room): boolean => chosen ?? room === "caseload"
