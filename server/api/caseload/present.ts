import { z } from "zod"
import type { SharedSession } from "#server/domain/caseload/what-changed.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import type { Appointment } from "#server/domain/meeting/meeting.ts"
import { type Ending, endings, type Moments } from "#server/domain/session-log/session-log.ts"
import { dayOf } from "../care-plan/present.ts"
import type { ExchangeRow } from "../care-plan/queries.ts"
import { lastDayIn } from "../consent/present.ts"
import { meetingOf, onCalendar } from "../meeting/present.ts"
import { openWords } from "../session-log/present.ts"
import type { EntryRow } from "../session-log/queries.ts"
import { toInstant } from "../viewer.ts"
import type { PainLine, StepLine } from "./queries.ts"

const felt = z.number().nullable().catch(null)
const moments = z.object({ before: felt, peak: felt, after: felt }).nullable().catch(null)
const NextDay = z.object({ nextDay: felt }).catch({ nextDay: null })
const RatingsFields = z.object({
  pain: moments,
  anxiety: moments,
  endedBy: z.enum(endings).nullable().catch(null),
  minutes: felt,
})
const StepFields = z.object({ minutes: felt })

export type SessionRow = {
  id: string
  day: string
  /** The label of what was used, in the patient's own word; null where it is not granted or not there. */
  item: string | null
  /** Which practice it was, where that is granted. */
  activity: string | null
  minutes: number | null
  pain: Moments | null
  painNextDay: number | null
  anxiety: Moments | null
  endedBy: Ending | null
  note: string | null
}

type Rows = { steps: readonly EntryRow[]; ratings: readonly EntryRow[]; notes: readonly EntryRow[] }

/** Three moments that were all skipped are no answer at all. */
const told = (asked: Moments | null | undefined): Moments | null =>
  asked && (asked.before !== null || asked.peak !== null || asked.after !== null) ? asked : null

/** One line for each session, from the rows that this reader was given, newest day first. */
export function presentSessions(key: Buffer | null, { steps, ratings, notes }: Rows): SessionRow[] {
  const all = [...steps, ...ratings, ...notes]
  const ids = [...new Set(all.map((row) => row.subjectId))]
  const found = (rows: readonly EntryRow[], id: string) => rows.find((row) => row.subjectId === id)
  return ids
    .map((id): SessionRow => {
      const [step, rating, note] = [found(steps, id), found(ratings, id), found(notes, id)]
      const felt = rating ? RatingsFields.parse(rating.fields) : null
      const any = step ?? rating ?? note
      return {
        id,
        day: any?.performedOn ?? any?.recordedAt.slice(0, 10) ?? "",
        item: step ? openWords(key, "trainer_step_entry", step) : null,
        activity: rating?.kind ?? null,
        minutes: (step ? StepFields.parse(step.fields).minutes : null) ?? felt?.minutes ?? null,
        pain: told(felt?.pain),
        painNextDay: NextDay.parse(rating?.fields.pain).nextDay,
        anxiety: told(felt?.anxiety),
        endedBy: felt?.endedBy ?? null,
        note: note ? openWords(key, "notes_entry", note) : null,
      }
    })
    .toSorted((a, b) => b.day.localeCompare(a.day))
}

/** The sessions of one person as facts for the caseload; the words are opened for the newest alone. */
export function sharedSessions(
  key: Buffer | null,
  { steps, pains }: { steps: readonly StepLine[]; pains: readonly PainLine[] },
): SharedSession[] {
  const stepOf = new Map(steps.map((row) => [row.subjectId, row]))
  const painOf = new Map(pains.map((row) => [row.subjectId, row]))
  const [newest] = [steps[0], pains[0]]
    .filter((row) => row !== undefined)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
  return [...new Set([...stepOf.keys(), ...painOf.keys()])].flatMap((id): SharedSession[] => {
    const [step, pain] = [stepOf.get(id), painOf.get(id)]
    const row = step ?? pain
    if (!row) return []
    const isNewest = id === newest?.subjectId
    return [
      {
        on: row.performedOn ?? row.recordedAt.slice(0, 10),
        recordedAt: toInstant(row.recordedAt),
        toldAt: toInstant(pain?.fromAt ?? row.recordedAt),
        pain: pain ?? null,
        endedBy: RatingsFields.shape.endedBy.parse(pain?.endedBy),
        item: isNewest && step ? openWords(key, "trainer_step_entry", step) : null,
      },
    ]
  })
}

export const appointmentsOf = (rows: readonly ExchangeRow[]): Appointment[] => rows.flatMap(meetingOf)

/** A meeting on the reader's own calendar. */
export const presentMeeting = (one: Appointment | null, now: Temporal.Instant, zone: string) => {
  if (!one) return null
  const here = onCalendar(one, zone)
  return { ...here, isToday: here.day === now.toZonedDateTimeISO(zone).toPlainDate().toString() }
}

type OwnGrant = { category: Category; validUntil: string | null; coversFrom: string | null }

/** One line for each category, however many grants or cards stand behind it; null reaches without an end. */
export const presentGrants = (grants: readonly OwnGrant[], zone: string) =>
  categories.flatMap((category) => {
    const these = grants.filter((grant) => grant.category === category)
    if (these.length === 0) return []
    const from = these.map(({ coversFrom }) => coversFrom && dayOf(coversFrom, zone))
    const until = these.map(({ validUntil }) => validUntil && lastDayIn(toInstant(validUntil), zone))
    return [
      {
        category,
        from: outermost(from, (days) => days[0]),
        until: outermost(until, (days) => days.at(-1)),
      },
    ]
  })

const outermost = (
  days: readonly (string | null)[],
  pick: (days: readonly string[]) => string | undefined,
): string | null =>
  days.includes(null) ? null : (pick(days.filter((day) => day !== null).toSorted()) ?? null)

/** The soonest of their last days. */
export const soonestEnd = (grants: readonly { until: string | null }[]): string | null =>
  grants.flatMap(({ until }) => until ?? []).toSorted()[0] ?? null
