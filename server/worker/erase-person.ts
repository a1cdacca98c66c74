import { and, eq, isNull, notInArray, or, sql } from "drizzle-orm"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import { displayName, invitation, relationship } from "#db/schema/care-circle.ts"
import { entryTables } from "#db/schema/category-table.ts"
import { consentEvent, consentGrant, dataKey } from "#db/schema/consent.ts"
import { exchangeEntry } from "#db/schema/entry.ts"
import { erasure } from "#db/schema/ledger.ts"
import { notice } from "#db/schema/notice.ts"
import { draft } from "#db/schema/practice.ts"
import { destroyRingSecret, ringOf } from "#server/crypto/key-ring.ts"
import { bump } from "#server/ledger/replay-ledger.ts"
import { tick } from "#server/live/tick.ts"
import { closeAccount, endAllSignIns } from "./close-account.ts"
import { holdOff, type WorkTx, work } from "./work.ts"

/** Carries out every erasure that was asked for and is not done. Each step may be repeated; a crash costs nothing. */
export async function eraseAsked(): Promise<void> {
  const asked = await work("erase", null, (tx) =>
    tx.db.select({ id: erasure.accountId }).from(erasure).where(isNull(erasure.doneAt)),
  )
  for (const { id } of asked) await erasePerson(id)
}

/** Sign-ins, ties, keys, rows, account: in this order, so that nothing is left open while the rest goes. */
export async function erasePerson(person: string): Promise<void> {
  await endAllSignIns(person)
  const kept = await work("erase", person, async (tx) => {
    await endTies(tx, person)
    return circlesInCare(tx, person)
  })
  for (const circleId of ringOf(person)) if (!kept.includes(circleId)) destroyRingSecret(circleId, person)
  await work("erase", person, (tx) => removeRows(tx, person, kept))
  await closeAccount(person)
  await work("erase", person, (tx) =>
    tx.db.update(erasure).set({ doneAt: new Date() }).where(eq(erasure.accountId, person)),
  )
}

/** Where this person is or was a clinician: what they wrote there is a record that the law makes them keep. */
async function circlesInCare(tx: WorkTx, person: string): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ circleId: relationship.circleId })
    .from(relationship)
    .where(and(eq(relationship.personId, person), eq(relationship.kind, "clinician")))
  return rows.map(({ circleId }) => circleId)
}

async function endTies(tx: WorkTx, person: string): Promise<void> {
  const open = await tx.db.select().from(relationship).where(isNull(relationship.endedAt))
  const given = await tx.db
    .selectDistinct({ circleId: consentGrant.circleId, viewerId: consentGrant.viewerId })
    .from(consentGrant)
    .where(eq(consentGrant.ownerId, person))
  const readers = given.map(({ viewerId }) => viewerId)
  const others = new Set([person, ...readers, ...open.flatMap((tie) => [tie.personId, tie.ownerId])])
  await holdOff(tx, [...others])
  for (const { circleId, viewerId } of given) await bump(tx, circleId, viewerId)
  await tx.db
    .update(consentGrant)
    .set({ endedAt: sql`app.at()`, endMode: "hide" })
    .where(isNull(consentGrant.endedAt))
  // What she had left standing quietly goes as well.
  await tx.db
    .update(consentGrant)
    .set({ endMode: "hide" })
    .where(and(eq(consentGrant.ownerId, person), eq(consentGrant.endMode, "freeze")))
  const ended = await tx.db
    .update(relationship)
    .set({ endedAt: sql`app.at()` })
    .where(isNull(relationship.endedAt))
    .returning()
  for (const tie of ended) {
    await bump(tx, tie.circleId, tie.personId)
    await tx.db.insert(consentEvent).values({
      circleId: tie.circleId,
      id: crypto.randomUUID(),
      ownerId: tie.ownerId,
      actorId: person,
      viewerId: tie.personId,
      happened: person === tie.ownerId ? "relationship_ended" : "left",
      details: { relationship: tie.id, kind: tie.kind },
    })
  }
  await tick(tx, [...others])
}

type Owned = PgTable & { ownerId: PgColumn; circleId: PgColumn }

async function removeRows(tx: WorkTx, person: string, kept: readonly string[]): Promise<void> {
  const elsewhere = (column: PgColumn) => (kept.length > 0 ? notInArray(column, [...kept]) : undefined)
  const tables: Owned[] = [...Object.values(entryTables), exchangeEntry, dataKey]
  for (const table of tables)
    await tx.db.delete(table).where(and(eq(table.ownerId, person), elsewhere(table.circleId)))
  await tx.db.delete(draft).where(eq(draft.ownerId, person))
  await tx.db.delete(notice).where(or(eq(notice.personId, person), eq(notice.ownerId, person)))
  await tx.db
    .delete(displayName)
    .where(and(eq(displayName.personId, person), elsewhere(displayName.circleId)))
  await tx.db
    .delete(invitation)
    .where(or(eq(invitation.inviterId, person), eq(invitation.acceptedBy, person)))
}
