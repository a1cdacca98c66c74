import { z } from "zod"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { dayOf } from "../care-plan/present.ts"
import type { MessageRow } from "./queries.ts"

const Fields = z
  .object({ aboutPlanVersion: z.int().nullable().catch(null) })
  .catch({ aboutPlanVersion: null })

/** A message as the reader gets it: a day, no time, and no sign of having been read. */
export const presentMessage = (row: MessageRow, text: string, reader: UserId, zone: string) => ({
  id: row.id,
  isOwn: row.authorId === reader,
  text,
  day: dayOf(row.recordedAt, zone),
  aboutPlanVersion: Fields.parse(row.fields).aboutPlanVersion,
})
