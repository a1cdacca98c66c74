import { sql } from "drizzle-orm"
import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { instant, sealed } from "./envelope.ts"

/** A practice keeps accounts of its clinicians; it never holds a patient's data. */
export const practice = pgTable("practice", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
})

export const practiceMember = pgTable(
  "practice_member",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practice.id),
    accountId: uuid("account_id").notNull(),
    role: text("role", { enum: ["clinician", "administrator"] }).notNull(),
    title: text("title"),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.accountId, t.role] })],
)

/** A plan template of a practice: clinical defaults as data, each with its source. */
export const planTemplate = pgTable("plan_template", {
  id: uuid("id").primaryKey(),
  practiceId: uuid("practice_id")
    .notNull()
    .references(() => practice.id),
  name: text("name").notNull(),
  plan: jsonb("plan").$type<Record<string, unknown>>().notNull(),
})

/** A clinician of the practice stands behind a default of the program: these numbers, and no later ones. */
export const confirmedDefault = pgTable(
  "confirmed_default",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practice.id),
    topic: text("topic").notNull(),
    numbers: text("numbers").notNull(),
    confirmedBy: uuid("confirmed_by").notNull(),
    confirmedName: text("confirmed_name").notNull(),
    confirmedAt: instant("confirmed_at").notNull().default(sql`app.at()`),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.topic, t.numbers] })],
)

/** A person's own unfinished writing; nobody else ever reads it. */
export const draft = pgTable(
  "draft",
  {
    ownerId: uuid("owner_id").notNull(),
    place: text("place").notNull(),
    words: sealed("words").notNull(),
    savedAt: instant("saved_at").notNull().default(sql`app.at()`),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.place] })],
)

/** Demonstration or real: written once by the first start, and never changed. */
export const installation = pgTable("installation", {
  kind: text("kind", { enum: ["demonstration", "real"] }).primaryKey(),
})
