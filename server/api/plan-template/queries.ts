import { and, asc, desc, eq, isNull } from "drizzle-orm"
import { clinicianNotesEntry } from "#db/schema/entry.ts"
import { planTemplate, practiceMember } from "#db/schema/practice.ts"
import type { ViewerTx } from "../viewer.ts"

/** Templates of the practices that this clinician works in. */
export const practiceTemplates = (tx: ViewerTx) =>
  tx.db
    .select({ id: planTemplate.id, name: planTemplate.name, plan: planTemplate.plan })
    .from(planTemplate)
    .innerJoin(practiceMember, eq(practiceMember.practiceId, planTemplate.practiceId))
    .where(and(eq(practiceMember.accountId, tx.viewerId), eq(practiceMember.role, "clinician")))
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
