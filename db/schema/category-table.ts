import type { Category } from "#server/domain/consent/category.ts"
import * as entry from "./entry.ts"

/** Which table a category is; the one list that policies, tests and queries agree on. */
export const entryTables = {
  couple_plan: entry.couplePlanEntry,
  couple_log: entry.coupleLogEntry,
  reflection: entry.reflectionEntry,
  solo_plan: entry.soloPlanEntry,
  adherence: entry.practiceDay,
  trainer_step: entry.trainerStepEntry,
  ratings: entry.ratingsEntry,
  notes: entry.notesEntry,
  goals: entry.goalsEntry,
  outcomes: entry.outcomesEntry,
  medical: entry.medicalEntry,
  messages: entry.messagesEntry,
  clinician_notes: entry.clinicianNotesEntry,
  shared_card: entry.sharedCardEntry,
} as const satisfies Record<Category, unknown>
