import { sql } from "drizzle-orm"
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { relationshipKinds } from "#server/domain/consent/category.ts"
import { instant, sealed } from "./envelope.ts"

/** A care circle: one patient, who owns it, and the people beside her. */
export const circle = pgTable(
  "circle",
  {
    circleId: uuid("circle_id").primaryKey(),
    ownerId: uuid("owner_id").notNull(),
    createdAt: instant("created_at").notNull().default(sql`app.at()`),
  },
  (t) => [
    unique("circle_owner").on(t.circleId, t.ownerId),
    // One person, one circle: the verbs see to it, and two of them at once cannot get round it.
    uniqueIndex("circle_of_owner").on(t.ownerId),
  ],
)

/** Membership of the care team, or a partner link; it gives nothing before it is confirmed. */
export const relationship = pgTable(
  "relationship",
  {
    circleId: uuid("circle_id").notNull(),
    id: uuid("id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    personId: uuid("person_id").notNull(),
    kind: text("kind", { enum: relationshipKinds }).notNull(),
    fromAt: instant("from_at").notNull().default(sql`app.at()`),
    confirmedAt: instant("confirmed_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.id] }),
    foreignKey({ columns: [t.circleId, t.ownerId], foreignColumns: [circle.circleId, circle.ownerId] }),
    unique("relationship_person").on(t.circleId, t.id, t.personId, t.kind),
    uniqueIndex("relationship_one_partner").on(t.circleId).where(sql`kind = 'partner' and ended_at is null`),
    uniqueIndex("relationship_once").on(t.circleId, t.personId, t.kind).where(sql`ended_at is null`),
    index("relationship_by_person").on(t.personId),
  ],
)

/** The name by which a circle knows a person; accounts have none that others read. */
export const displayName = pgTable(
  "display_name",
  {
    circleId: uuid("circle_id").notNull(),
    personId: uuid("person_id").notNull(),
    name: text("name").notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.personId] })],
)

/** A single-use way in. Only hashes of the token and of the spoken words are kept. */
export const invitation = pgTable(
  "invitation",
  {
    circleId: uuid("circle_id").notNull(),
    id: uuid("id").notNull(),
    inviterId: uuid("inviter_id").notNull(),
    inviterName: text("inviter_name").notNull(),
    inviteeName: text("invitee_name").notNull(),
    role: text("role", { enum: ["patient", "partner", "clinician"] }).notNull(),
    address: sealed("address").notNull(),
    tokenHash: text("token_hash").notNull(),
    wordsHash: text("words_hash").notNull(),
    wrongWords: integer("wrong_words").notNull().default(0),
    createdAt: instant("created_at").notNull().default(sql`app.at()`),
    expiresAt: instant("expires_at").notNull(),
    acceptedBy: uuid("accepted_by"),
    acceptedAt: instant("accepted_at"),
    acceptedName: text("accepted_name"),
    settledAt: instant("settled_at"),
    withdrawnAt: instant("withdrawn_at"),
    /** The mail server said that nobody has this address. */
    bouncedAt: instant("bounced_at"),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.id] }),
    uniqueIndex("invitation_token").on(t.tokenHash),
    index("invitation_by_inviter").on(t.inviterId),
    index("invitation_by_acceptor").on(t.acceptedBy),
  ],
)
