import { sql } from "drizzle-orm"
import { boolean, customType, date, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core"

/** Sealed text: bytes that only server/crypto opens. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" })

/** An instant as the database writes it; a JS Date would lose the microseconds that coverage is judged by. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" })

/** What every row with a person's data carries. An edit adds a version; the old one gets `to_at`. */
export const envelope = {
  circleId: uuid("circle_id").notNull(),
  id: uuid("id").notNull(),
  version: integer("version").notNull().default(1),
  ownerId: uuid("owner_id").notNull(),
  authorId: uuid("author_id").notNull(),
  recordedAt: instant("recorded_at").notNull().default(sql`app.at()`),
  performedOn: date("performed_on"),
  zone: text("zone"),
  fromAt: instant("from_at").notNull().default(sql`app.at()`),
  toAt: instant("to_at"),
  withheld: boolean("withheld").notNull().default(false),
  clientId: uuid("client_id").notNull(),
  digest: text("digest").notNull(),
}

/** What an entry says: which kind, of which session or plan, its numbers, and its sealed words. */
export const entryBody = {
  kind: text("kind").notNull(),
  subjectId: uuid("subject_id").notNull(),
  fields: jsonb("fields").$type<Record<string, unknown>>().notNull().default({}),
  words: sealed("words"),
}
