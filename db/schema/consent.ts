import { sql } from "drizzle-orm"
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core"
import { categories, relationshipKinds } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import { relationship } from "./care-circle.ts"
import { instant, sealed } from "./envelope.ts"

const list = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "))

/** A grant of one category to one person. Only its ending changes, once. Absence is deny: there are no deny rows. */
export const consentGrant = pgTable(
  "consent_grant",
  {
    circleId: uuid("circle_id").notNull(),
    id: uuid("id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    viewerId: uuid("viewer_id").notNull(),
    viewerKind: text("viewer_kind", { enum: relationshipKinds }).notNull(),
    relationshipId: uuid("relationship_id").notNull(),
    category: text("category", { enum: categories }).notNull(),
    purpose: text("purpose", { enum: ["care", "couple"] }).notNull(),
    validFrom: instant("valid_from").notNull(),
    validUntil: instant("valid_until"),
    /** Null reaches back to the beginning. */
    coversFrom: instant("covers_from"),
    coversUntil: instant("covers_until"),
    atExpiry: text("at_expiry", { enum: ["hide", "freeze"] })
      .notNull()
      .default("hide"),
    endedAt: instant("ended_at"),
    endMode: text("end_mode", { enum: ["hide", "freeze"] }),
    wordingVersion: text("wording_version").notNull(),
    wordingHash: text("wording_hash").notNull(),
    recordedAt: instant("recorded_at").notNull().default(sql`app.at()`),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.id] }),
    foreignKey({
      columns: [t.circleId, t.relationshipId, t.viewerId, t.viewerKind],
      foreignColumns: [relationship.circleId, relationship.id, relationship.personId, relationship.kind],
    }),
    ...relationshipKinds.map((kind) =>
      check(
        `grant_ceiling_${kind}`,
        sql`viewer_kind <> ${sql.raw(`'${kind}'`)} or category in (${list(categories.filter((c) => isGrantable(c, kind)))})`,
      ),
    ),
    check(
      "grant_freeze_partner_only",
      sql`viewer_kind = 'partner' or (at_expiry = 'hide' and coalesce(end_mode, 'hide') = 'hide')`,
    ),
    check("grant_period", sql`valid_until is null or valid_until > valid_from`),
    index("grant_by_viewer").on(t.viewerId, t.circleId),
  ],
)

/** How often something was taken from this viewer's sight here; an answer that read before it is not given after it. */
export const consentEpoch = pgTable(
  "consent_epoch",
  {
    circleId: uuid("circle_id").notNull(),
    viewerId: uuid("viewer_id").notNull(),
    epoch: bigint("epoch", { mode: "number" }).notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.viewerId] }), index("consent_epoch_by_viewer").on(t.viewerId)],
)

/** What was done to consent, in order; never changed. */
export const consentEvent = pgTable(
  "consent_event",
  {
    circleId: uuid("circle_id").notNull(),
    id: uuid("id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    actorId: uuid("actor_id").notNull(),
    viewerId: uuid("viewer_id").notNull(),
    happened: text("happened").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull(),
    recordedAt: instant("recorded_at").notNull().default(sql`app.at()`),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.id] })],
)

/** A clinician's hold on partner features. Its cause is not here: it is that clinician's own sealed note. */
export const safetyHold = pgTable(
  "safety_hold",
  {
    circleId: uuid("circle_id").notNull(),
    id: uuid("id").notNull(),
    placedBy: uuid("placed_by").notNull(),
    fromAt: instant("from_at").notNull().default(sql`app.at()`),
    liftedAt: instant("lifted_at"),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.id] })],
)

/** Who looked at which categories, by the minute; refusals too. */
export const accessEntry = pgTable(
  "access_entry",
  {
    circleId: uuid("circle_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    viewerId: uuid("viewer_id").notNull(),
    operation: text("operation").notNull(),
    minute: instant("minute").notNull().default(sql`date_trunc('minute', app.at())`),
    categories: text("categories", { enum: categories }).array().notNull(),
    wasRefused: boolean("was_refused").notNull().default(false),
  },
  (t) => [
    primaryKey({
      columns: [t.circleId, t.ownerId, t.viewerId, t.minute, t.operation, t.categories, t.wasRefused],
    }),
    index("access_entry_minute").on(t.minute),
  ],
)

/** One data key per circle and owner, wrapped by a key that the database never holds. */
export const dataKey = pgTable(
  "data_key",
  {
    circleId: uuid("circle_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    wrapped: sealed("wrapped").notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.ownerId] })],
)

/** The words that were agreed to, kept by their hash, so that they can be read years later. */
export const consentWording = pgTable("consent_wording", {
  hash: text("hash").primaryKey(),
  version: text("version").notNull(),
  language: text("language").notNull(),
  lines: jsonb("lines").$type<string[]>().notNull(),
  recordedAt: instant("recorded_at").notNull().default(sql`app.at()`),
})
