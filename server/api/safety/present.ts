import {
  type ConcernQuestion,
  concernQuestions,
  mayTakeBack,
  type RedLock,
  redLock,
  type SafetyEvent,
} from "#server/domain/safety/red-lock.ts"
import { toInstant } from "../viewer.ts"
import type { SafetyLine } from "./queries.ts"

/** The lock that these rows make; null when nothing holds. */
export const lockOf = (rows: readonly SafetyLine[]): RedLock | null => redLock(rows.flatMap(eventOf))

function eventOf(row: SafetyLine): SafetyEvent[] {
  if (row.kind === "clearance") return [{ kind: "clearance", concernId: row.subjectId }]
  return [
    {
      kind: "concern",
      id: row.id,
      question: questionOf(row.fields.question),
      on: Temporal.PlainDate.from(row.performedOn ?? row.recordedAt.slice(0, 10)),
      keptAt: toInstant(row.recordedAt),
    },
  ]
}

// A word that no later version knows holds like the first question: it is never read as «no».
const questionOf = (kept: unknown): ConcernQuestion =>
  concernQuestions.find((question) => question === kept) ?? "bleeding"

/** A held session, as its owner reads it. */
export const presentLock = (lock: RedLock | null, now: Temporal.Instant) =>
  lock && {
    concernId: lock.concern.id,
    since: lock.concern.on.toString(),
    questions: lock.questions,
    mayTakeBack: mayTakeBack(lock, now),
  }

/** And as a clinician with the grant does. */
export const presentHeld = (lock: RedLock | null) =>
  lock && { concernId: lock.concern.id, since: lock.concern.on.toString(), questions: lock.questions }
