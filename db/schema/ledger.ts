import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { instant } from "./envelope.ts"

/** A link of the chain over who looked at one owner's rows; a leaf for each entry of that minute. Never changed. */
export const accessSeal = pgTable(
  "access_seal",
  {
    circleId: uuid("circle_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    number: integer("number").notNull(),
    minute: instant("minute").notNull(),
    leaves: text("leaves").array().notNull(),
    link: text("link").notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.ownerId, t.number] })],
)

/** Which lines of the ledger file this database knows: what a restored one lacks is done again before it opens. */
export const ledgerMark = pgTable("ledger_mark", { id: uuid("id").primaryKey() })

/** A line that the file could not take: it waits here, as it would stand there, until the file can. */
export const ledgerWaiting = pgTable("ledger_waiting", {
  id: uuid("id").primaryKey(),
  line: jsonb("line").notNull(),
})

/** Somebody asked to be erased; the worker goes on until it is done. */
export const erasure = pgTable("erasure", {
  accountId: uuid("account_id").primaryKey(),
  askedAt: timestamp("asked_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  doneAt: timestamp("done_at", { withTimezone: true, mode: "date" }),
})
