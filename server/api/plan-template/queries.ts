import { and, asc, desc, eq, isNull } from "drizzle-orm"
import { clinicianNotesEntry } from "#db/schema/entry.ts"
import { confirmedDefault, planTemplate, practice, practiceMember } from "#db/schema/practice.ts"
import type { ViewerTx } from "../viewer.ts"

const asClinician = (tx: ViewerTx) =>
  and(eq(practiceMember.accountId, tx.viewerId), eq(practiceMember.role, "clinician"))

/** Where this person works as a clinician. */
export const practicesOfClinician = (tx: ViewerTx) =>
  tx.db
    .select({ id: practice.id, name: practice.name })
    .from(practice)
    .innerJoin(practiceMember, eq(practiceMember.practiceId, practice.id))
    .where(asClinician(tx))
    .orderBy(asc(practice.name))

/** What was confirmed there, the first word for each. */
export const confirmationsFor = (tx: ViewerTx) =>
  tx.db
    .select({
      topic: confirmedDefault.topic,
      numbers: confirmedDefault.numbers,
      confirmedName: confirmedDefault.confirmedName,
      confirmedAt: confirmedDefault.confirmedAt,
    })
    .from(confirmedDefault)
    .innerJoin(practiceMember, eq(practiceMember.practiceId, confirmedDefault.practiceId))
    .where(asClinician(tx))
    .orderBy(asc(confirmedDefault.confirmedAt))

export const addConfirmation = (tx: ViewerTx, rows: (typeof confirmedDefault.$inferInsert)[]) =>
  tx.db.insert(confirmedDefault).values(rows).onConflictDoNothing()

/** Templates of the practices that this clinician works in. */
export const practiceTemplates = (tx: ViewerTx) =>
  tx.db
    .select({ id: planTemplate.id, name: planTemplate.name, plan: planTemplate.plan })
    .from(planTemplate)
    .innerJoin(practiceMember, eq(practiceMember.practiceId, planTemplate.practiceId))
    .where(asClinician(tx))
    .orderBy(asc(planTemplate.name))

/** What this clinician kept as a template, newest first. */
export const ownTemplates = (tx: ViewerTx<"clinician_notes">) =>
  tx.db
    .select()
    .from(clinicianNotesEntry)
    .where(
      and(
        eq(clinicianNotesEntry.ownerId, tx.viewerId),
        eq(clinicianNotesEntry.kind, "plan_template"),
        isNull(clinicianNotesEntry.toAt),
      ),
    )
    .orderBy(desc(clinicianNotesEntry.recordedAt))
