import { and, eq, inArray, isNull, sql } from "drizzle-orm"
import { relationship } from "#db/schema/care-circle.ts"
import { consentEpoch, consentGrant, safetyHold } from "#db/schema/consent.ts"
import {
  medicalEntry,
  notesEntry,
  practiceDay,
  ratingsEntry,
  reflectionEntry,
  trainerStepEntry,
} from "#db/schema/entry.ts"
import { erasure, ledgerMark } from "#db/schema/ledger.ts"
import { holdOff, type WorkTx, work } from "#server/worker/work.ts"
import { readLines } from "./ledger-file.ts"
import type { LedgerLine } from "./line.ts"
import { replayWays } from "./replay-ways.ts"

/**
 * Does again what the file tells and this database does not know: it was restored from before, or went down in the
 * very moment. Before anybody is let in; as often as one likes. Answers the lines that it did.
 */
export async function replayLedger(): Promise<LedgerLine[]> {
  const missing = await missingIn(await readLines())
  for (const line of missing) {
    await replayWays(line)
    await work("replay", null, async (tx) => {
      await doAgain(tx, line)
      await tx.db.insert(ledgerMark).values({ id: line.id }).onConflictDoNothing()
    })
  }
  return missing
}

/** The database has marks of lines, and there is no line. */
export async function isLedgerLost(): Promise<boolean> {
  const marked = await work("replay", null, (tx) => tx.db.select().from(ledgerMark).limit(1))
  return marked.length > 0 && (await readLines()).length === 0
}

function missingIn(lines: readonly LedgerLine[]): Promise<LedgerLine[]> {
  const ids = sql.param(lines.map(({ id }) => id))
  return work("replay", null, async (tx) => {
    const known = await tx.db
      .select({ id: ledgerMark.id })
      .from(ledgerMark)
      .where(sql`${ledgerMark.id} = any(${ids}::uuid[])`)
    const marks = new Set(known.map(({ id }) => id))
    return lines.filter(({ id }) => !marks.has(id))
  })
}

async function doAgain(tx: WorkTx, line: LedgerLine): Promise<void> {
  if (line.happened === "erased")
    await tx.db
      .insert(erasure)
      .values({ accountId: line.account })
      .onConflictDoUpdate({ target: erasure.accountId, set: { doneAt: null } })
  if (line.happened === "grants_ended") await endGrantsAgain(tx, line)
  if (line.happened === "relationships_ended") await endRelationshipsAgain(tx, line)
  if (line.happened === "withheld") await withholdAgain(tx, line)
  if (line.happened === "hold_placed") await holdAgain(tx, line)
}

type Ended<Kind> = Extract<LedgerLine, { happened: Kind }>

async function endGrantsAgain(tx: WorkTx, { circle, grants, mode }: Ended<"grants_ended">): Promise<void> {
  const these = and(eq(consentGrant.circleId, circle), inArray(consentGrant.id, grants))
  const viewers = await tx.db.select({ id: consentGrant.viewerId }).from(consentGrant).where(these)
  await holdOff(tx, [...new Set(viewers.map(({ id }) => id))])
  await tx.db
    .update(consentGrant)
    .set({ endedAt: sql`app.at()`, endMode: mode })
    .where(and(these, isNull(consentGrant.endedAt)))
  if (mode === "hide")
    await tx.db
      .update(consentGrant)
      .set({ endMode: mode })
      .where(and(these, eq(consentGrant.endMode, "freeze")))
  for (const { id } of viewers) await bump(tx, circle, id)
}

async function endRelationshipsAgain(
  tx: WorkTx,
  { circle, relationships }: Ended<"relationships_ended">,
): Promise<void> {
  const these = and(eq(relationship.circleId, circle), inArray(relationship.id, relationships))
  const people = await tx.db.select({ id: relationship.personId }).from(relationship).where(these)
  await holdOff(tx, [...new Set(people.map(({ id }) => id))])
  await tx.db
    .update(relationship)
    .set({ endedAt: sql`app.at()` })
    .where(and(these, isNull(relationship.endedAt)))
  for (const { id } of people) await bump(tx, circle, id)
}

const withholdable = [
  trainerStepEntry,
  ratingsEntry,
  notesEntry,
  practiceDay,
  reflectionEntry,
  medicalEntry, // a concern that was taken back: it holds its owner again, and nobody else reads it
]

async function withholdAgain(tx: WorkTx, { circle, entry }: Ended<"withheld">): Promise<void> {
  for (const table of withholdable)
    await tx.db
      .update(table)
      .set({ withheld: true })
      .where(and(eq(table.circleId, circle), eq(table.id, entry)))
}

/** One that was lifted since is lifted again by hand: a line can narrow, and never opens. */
async function holdAgain(tx: WorkTx, { circle, hold, by }: Ended<"hold_placed">): Promise<void> {
  const people = await tx.db
    .select({ id: relationship.personId })
    .from(relationship)
    .where(and(eq(relationship.circleId, circle), eq(relationship.kind, "partner")))
  const partners = [...new Set(people.map(({ id }) => id))]
  await holdOff(tx, partners)
  await tx.db.insert(safetyHold).values({ circleId: circle, id: hold, placedBy: by }).onConflictDoNothing()
  for (const id of partners) await bump(tx, circle, id)
}

/** Something was taken from the sight of this person: an answer that read before is not given after. */
export const bump = (tx: WorkTx, circleId: string, viewerId: string) =>
  tx.db
    .insert(consentEpoch)
    .values({ circleId, viewerId })
    .onConflictDoUpdate({
      target: [consentEpoch.circleId, consentEpoch.viewerId],
      set: { epoch: sql`${consentEpoch.epoch} + 1` },
    })
