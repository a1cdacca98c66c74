import { index, pgTable, text, uuid } from "drizzle-orm/pg-core"
import { rooms } from "#server/domain/consent/category.ts"
import { noticeKinds } from "#server/domain/notice/when-to-send.ts"
import { instant } from "./envelope.ts"

/** Something waits for somebody who may not be looking. Ids alone; what it is, is asked at the door when it is time. */
export const notice = pgTable(
  "notice",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    personId: uuid("person_id").notNull(),
    /** The patient in whose circle it waits. */
    ownerId: uuid("owner_id").notNull(),
    room: text("room", { enum: rooms }).notNull(),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    leftAt: instant("left_at").notNull().defaultNow(),
  },
  (t) => [index("notice_by_person").on(t.personId)],
)
