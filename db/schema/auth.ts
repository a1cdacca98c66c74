import { sql } from "drizzle-orm"
import { bigint, boolean, date, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { idleDefaults } from "#server/domain/account/idle.ts"
import { sealed } from "./envelope.ts"

export const accountEvents = [
  "passkey_added",
  "passkey_removed",
  "codes_added",
  "codes_removed",
  "paper_made",
  "paper_used",
  "address_asked",
  "address_stopped",
  "address_changed",
  "codes_tried",
] as const

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
  /** Minutes without a touch until the page is covered; 0 on a device of one's own: never. */
  idleMinutes: integer("idle_minutes").notNull().default(idleDefaults.own),
  sharedIdleMinutes: integer("shared_idle_minutes").notNull().default(idleDefaults.shared),
  isAdultSince: at("is_adult_since"),
  acceptedTermsAt: at("accepted_terms_at"),
  acceptedTermsVersion: text("accepted_terms_version"),
  /** A mail when something waits; null leaves it to the room: a clinician's own writes, anybody else's does not. */
  noticesByMail: boolean("notices_by_mail"),
  /** The last day, on the person's own calendar, with such a mail: at most one a day. */
  noticedOn: date("noticed_on"),
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
    /** When somebody last touched this device; a shared one that rests too long is signed out. */
    touchedAt: at("touched_at").notNull().defaultNow(),
    isOneClick: boolean("is_one_click").notNull().default(false),
    /** The first step is done and the second is not: this opens nothing yet. */
    awaitsSecondStep: boolean("awaits_second_step").notNull().default(false),
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

/** Mail that is to go out: sealed, tried until it is of no use, and emptied when it is sent or given up. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    kind: text("kind").notNull(),
    letter: sealed("letter").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    /** When it is tried next. */
    tryAt: at("try_at").notNull().defaultNow(),
    /** From here on it would be of no use to whoever it is for. */
    until: at("until").notNull().default(sql`now() + interval '1 day'`),
  },
  (t) => [index("outbox_unsent").on(t.createdAt).where(sql`sent_at is null`)],
)

const ofAccount = () =>
  uuid("account_id")
    .notNull()
    .references(() => account.id, { onDelete: "cascade" })

/** A mailed link by which a sign-in that is there already proves once more who it is. */
export const proofLink = pgTable("proof_link", {
  tokenHash: text("token_hash").primaryKey(),
  sessionId: uuid("session_id")
    .notNull()
    .references(() => signInSession.id, { onDelete: "cascade" }),
  expiresAt: at("expires_at").notNull(),
})

export const passkey = pgTable(
  "passkey",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    accountId: ofAccount(),
    credentialId: text("credential_id").notNull().unique(),
    publicKey: text("public_key").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull(),
    device: text("device"),
    createdAt: at("created_at").notNull().defaultNow(),
    usedAt: at("used_at"),
  },
  (t) => [index("passkey_account").on(t.accountId)],
)

/** What a passkey has to sign: made here, kept as a hash, gone at the first answer. */
export const passkeyChallenge = pgTable("passkey_challenge", {
  challengeHash: text("challenge_hash").primaryKey(),
  purpose: text("purpose", { enum: ["add", "sign-in", "proof"] }).notNull(),
  /** Whose sign-in asked; none at the door. */
  sessionId: uuid("session_id").references(() => signInSession.id, { onDelete: "cascade" }),
  expiresAt: at("expires_at").notNull(),
})

/** The seed of somebody's six-digit codes, sealed. Not asked for until one code was right. */
export const totpSeed = pgTable("totp_seed", {
  accountId: ofAccount().primaryKey(),
  seed: sealed("seed").notNull(),
  confirmedAt: at("confirmed_at"),
  /** The step of the last code that was taken; no code of this or an earlier step is taken again. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
})

/** The one code on paper, as a hash. */
export const paperCode = pgTable("paper_code", {
  accountId: ofAccount().primaryKey(),
  codeHash: text("code_hash").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
})

/** A new address that has been asked for. Whether it counts follows from its times. */
export const addressChange = pgTable(
  "address_change",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    accountId: ofAccount(),
    newEmail: text("new_email").notNull(),
    /** Of the link to the old address, which stops the change. */
    stopHash: text("stop_hash").notNull().unique(),
    /** Of the link to the new address, which shows that somebody reads it. */
    confirmHash: text("confirm_hash").notNull().unique(),
    createdAt: at("created_at").notNull().defaultNow(),
    effectiveAt: at("effective_at").notNull(),
    confirmedAt: at("confirmed_at"),
    stoppedAt: at("stopped_at"),
    doneAt: at("done_at"),
  },
  (t) => [index("address_change_account").on(t.accountId)],
)

/** What changed about how somebody signs in, for them to read. */
export const accountEvent = pgTable(
  "account_event",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    accountId: ofAccount(),
    happened: text("happened", { enum: accountEvents }).notNull(),
    device: text("device"),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("account_event_account").on(t.accountId, t.at)],
)
