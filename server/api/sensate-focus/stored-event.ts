import { z } from "zod"
import { findDataKey } from "#server/crypto/data-key.ts"
import { type Place, seal, unseal } from "#server/crypto/seal.ts"
import { sensateStages } from "#server/domain/care-plan/activity.ts"
import { bans, offLimits, sides } from "#server/domain/sensate-focus/terms.ts"
import type { ViewerTx } from "../viewer.ts"
import type { EventRow } from "./queries.ts"

/** What a row of the plan for two says, as it is kept: what may be counted in the open, words under seal. */
export const TermsFields = z.object({
  stage: z.enum(sensateStages),
  offLimits: z.array(z.enum(offLimits)),
  ban: z.enum(bans),
  daysAWeek: z.int(),
  minutes: z.int(),
  startsFirst: z.enum(sides),
  reviewOn: z.string(),
  zone: z.string(),
})
const TermsWords = z.object({
  stopWord: z.string().default(""),
  ifDeclined: z.string().default(""),
  alsoOffLimits: z.array(z.string()).default([]),
  limitsRead: z.array(z.string()).optional(),
})
const Asked = z.object({ pair: z.string(), date: z.string(), time: z.string(), zone: z.string() })
const Answered = z.object({ pair: z.string(), answers: z.string() })

export const StoredEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("proposed_terms"), ...TermsFields.shape, ...TermsWords.shape }),
  z.object({ kind: z.literal("withdrew_terms"), terms: z.string() }),
  z.object({ kind: z.literal("signed"), terms: z.string() }),
  z.object({ kind: z.literal("took_back"), terms: z.string() }),
  z.object({ kind: z.literal("not_now"), terms: z.string() }),
  z.object({ kind: z.literal("tightened"), alsoOffLimits: z.array(z.string()).default([]) }),
  z.object({ kind: z.literal("stepped_back"), stage: z.enum(sensateStages) }),
  // A yes says by itself whether the therapist's is needed too, so that it means the same to whoever sees less.
  z.object({
    kind: z.literal("would_move_on"),
    to: z.enum(sensateStages),
    withTherapist: z.boolean().default(false),
    isHeld: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("not_yet"), to: z.enum(sensateStages) }),
  z.object({ kind: z.literal("with_therapist"), isAsked: z.boolean() }),
  z.object({ kind: z.literal("paused") }),
  z.object({ kind: z.literal("ready_again") }),
  z.object({ kind: z.literal("proposed_time"), ...Asked.shape }),
  z.object({ kind: z.literal("other_time"), ...Asked.shape, answers: z.string() }),
  z.object({ kind: z.literal("accepted"), ...Answered.shape }),
  z.object({ kind: z.literal("not_today"), ...Answered.shape }),
  z.object({ kind: z.literal("swap_asked"), pair: z.string() }),
  z.object({ kind: z.literal("swap_agreed"), pair: z.string() }),
])
export type StoredEvent = z.infer<typeof StoredEvent>

type Sealable = Pick<EventRow, "id" | "version" | "circleId" | "ownerId">

const placeOf = (table: Place["table"], row: Sealable): Place => ({
  table,
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

export const sealWords = (table: Place["table"], key: Buffer, row: Sealable, words: object): Buffer =>
  seal(key, placeOf(table, row), JSON.stringify(words))

/** Words whose key is gone are gone; the rest of the event still stands. */
export function openWords(
  table: Place["table"],
  key: Buffer | null,
  row: Sealable & { words: Buffer | null },
): object {
  if (!key || !row.words) return {}
  const opened: unknown = JSON.parse(unseal(key, placeOf(table, row), row.words))
  return typeof opened === "object" && opened !== null ? opened : {}
}

export type OpenedEvent = { row: EventRow; event: StoredEvent }

/** A row that can't be read says nothing, rather than something wrong. */
export async function openEvents(tx: ViewerTx, rows: readonly EventRow[]): Promise<OpenedEvent[]> {
  const [first] = rows
  const key = first ? await findDataKey(tx.db, first.circleId, first.ownerId) : null
  return rows.flatMap((row) => {
    const words = openWords("couple_plan_entry", key, row)
    const read = StoredEvent.safeParse({ kind: row.kind, ...row.fields, ...words })
    return read.success ? [{ row, event: read.data }] : []
  })
}
