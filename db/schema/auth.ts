import { sql } from "drizzle-orm"
import { bigint, boolean, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { sealed } from "./envelope.ts"

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" })

/** An account. Being patient, partner or clinician is not written here: it is a relationship. */
export const account = pgTable("account", {
  id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
  email: text("email").notNull().unique(),
  emailVerifiedAt: at("email_verified_at"),
  name: text("name"),
  country: text("country"),
  zone: text("zone"),
  language: text("language").notNull().default("en"),
  trainerWord: text("trainer_word", { enum: ["trainer", "dilator"] })
    .notNull()
    .default("trainer"),
  isAdultSince: at("is_adult_since"),
  acceptedTermsAt: at("accepted_terms_at"),
  acceptedTermsVersion: text("accepted_terms_version"),
  isInvented: boolean("is_invented").notNull().default(false),
  createdAt: at("created_at").notNull().defaultNow(),
})

/** A sign-in, found by the hash of its cookie; the cookie itself is nowhere. */
export const signInSession = pgTable(
  "sign_in_session",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    tokenHash: text("token_hash").notNull().unique(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
    provenAt: at("proven_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    device: text("device"),
    isShared: boolean("is_shared").notNull().default(false),
    isOneClick: boolean("is_one_click").notNull().default(false),
  },
  (t) => [index("sign_in_session_account").on(t.accountId)],
)

/** A mailed link that has not been used yet. */
export const signInToken = pgTable("sign_in_token", {
  tokenHash: text("token_hash").primaryKey(),
  email: text("email").notNull(),
  expiresAt: at("expires_at").notNull(),
})

/** The shape that rate-limiter-flexible keeps. */
export const rateLimit = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
})

/** Mail that is to go out: sealed, sent at most a few times, and emptied when sent. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    kind: text("kind").notNull(),
    letter: sealed("letter").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: integer("attempts").notNull().default(0),
  },
  (t) => [index("outbox_unsent").on(t.createdAt).where(sql`sent_at is null`)],
)
