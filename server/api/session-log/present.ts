import { unseal } from "#server/crypto/seal.ts"
import { type ActivityKind, activityKinds } from "#server/domain/care-plan/activity.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import type { RatingsPart } from "#server/domain/session-log/split-by-category.ts"
import type { EntryRow } from "./queries.ts"

export type KeptSession = {
  id: string
  version: number
  /** ISO local day, and its zone. */
  performedOn: string
  zone: string
  /** Kept to herself, whole. */
  isWithheld: boolean
  log: SessionLog
}

/** The words of a row of a session; null where there are none, or where their key is gone. */
export function openWords(
  key: Buffer | null,
  table: string,
  row: Pick<EntryRow, "circleId" | "ownerId" | "id" | "version" | "words">,
): string | null {
  if (row.words === null || key === null) return null
  const { circleId: circle, ownerId: owner, id, version } = row
  return unseal(key, { table, column: "words", row: id, version, circle, owner }, row.words)
}

type Ratings = RatingsPart & { planItemId: string | null }
type Step = { itemId: string; minutes: number }

/** Puts the rows of one session together again, for its owner. */
export function presentSession(
  key: Buffer | null,
  rows: { ratings: EntryRow; step: EntryRow | undefined; note: EntryRow | undefined },
): KeptSession {
  const { ratings: row } = rows
  const ratings = row.fields as Ratings // written by keepSession and by nothing else
  const step = rows.step?.fields as Step | undefined // likewise
  return {
    id: row.subjectId,
    version: row.version,
    performedOn: row.performedOn ?? row.recordedAt.slice(0, 10),
    zone: row.zone ?? "UTC",
    isWithheld: row.withheld,
    log: {
      activity: activityOf(row.kind),
      planItemId: ratings.planItemId,
      ladderItemId: step?.itemId ?? null,
      ladderItemLabel: rows.step ? openWords(key, "trainer_step_entry", rows.step) : null,
      minutes: step?.minutes ?? ratings.minutes ?? 0,
      pain: ratings.pain,
      anxiety: ratings.anxiety,
      endedBy: ratings.endedBy,
      depth: ratings.depth,
      tightening: ratings.tightening,
      numbed: ratings.numbed,
      note: (rows.note && openWords(key, "notes_entry", rows.note)) ?? "",
      noteIsShared: rows.note ? !rows.note.withheld : false,
    },
  }
}

const activityOf = (kind: string): ActivityKind => activityKinds.find((one) => one === kind) ?? "relaxation"
