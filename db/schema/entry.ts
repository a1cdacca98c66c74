import { boolean, date, index, integer, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core"
import { entryBody, envelope } from "./envelope.ts"

/** One table per category, all of one shape, so that each has its own policy and nothing else differs. */
const entryTable = <Name extends string>(name: Name) =>
  pgTable(name, { ...envelope, ...entryBody }, (t) => [
    primaryKey({ columns: [t.circleId, t.id, t.version] }),
    unique(`${name}_client`).on(t.circleId, t.authorId, t.clientId),
    index(`${name}_subject`).on(t.circleId, t.subjectId),
    index(`${name}_recorded`).on(t.circleId, t.recordedAt),
  ])

export const couplePlanEntry = entryTable("couple_plan_entry")
export const coupleLogEntry = entryTable("couple_log_entry")
export const reflectionEntry = entryTable("reflection_entry")
export const soloPlanEntry = entryTable("solo_plan_entry")
export const trainerStepEntry = entryTable("trainer_step_entry")
export const ratingsEntry = entryTable("ratings_entry")
export const notesEntry = entryTable("notes_entry")
export const goalsEntry = entryTable("goals_entry")
export const outcomesEntry = entryTable("outcomes_entry")
export const medicalEntry = entryTable("medical_entry")
export const clinicianNotesEntry = entryTable("clinician_notes_entry")
export const sharedCardEntry = entryTable("shared_card_entry")

/** Between an author and an addressee: no grant is asked, and nobody else reads it. */
const exchangeTable = <Name extends string>(name: Name) =>
  pgTable(name, { ...envelope, ...entryBody, addresseeId: uuid("addressee_id").notNull() }, (t) => [
    primaryKey({ columns: [t.circleId, t.id, t.version] }),
    unique(`${name}_client`).on(t.circleId, t.authorId, t.clientId),
    index(`${name}_subject`).on(t.circleId, t.subjectId),
  ])

export const messagesEntry = exchangeTable("messages_entry")
export const exchangeEntry = exchangeTable("exchange_entry")

/** Adherence: what was planned and done on a local day, written by the verbs that log and that take up a plan. */
export const practiceDay = pgTable(
  "practice_day",
  {
    ...envelope,
    itemId: uuid("item_id").notNull(),
    day: date("day").notNull(),
    planned: integer("planned").notNull(),
    done: integer("done").notNull(),
    isJoint: boolean("is_joint").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.id, t.version] }),
    unique("practice_day_client").on(t.circleId, t.authorId, t.clientId, t.itemId),
    index("practice_day_day").on(t.circleId, t.day),
  ],
)
