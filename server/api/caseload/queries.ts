import { and, desc, eq, gt, gte, inArray, isNull, sql } from "drizzle-orm"
import { consentGrant } from "#db/schema/consent.ts"
import {
  exchangeEntry,
  goalsEntry,
  messagesEntry,
  practiceDay,
  ratingsEntry,
  soloPlanEntry,
  trainerStepEntry,
} from "#db/schema/entry.ts"
import type { PainMoments } from "#server/domain/session-log/session-log.ts"
import type { ViewerTx } from "../viewer.ts"

/** Their own grants that are in force, in the reduced form: whose, what, from and until when. */
export const ownGrants = (tx: ViewerTx) =>
  tx.db
    .select({
      circleId: consentGrant.circleId,
      ownerId: consentGrant.ownerId,
      category: consentGrant.category,
      validUntil: consentGrant.validUntil,
      coversFrom: consentGrant.coversFrom,
    })
    .from(consentGrant)
    .where(
      and(
        eq(consentGrant.viewerId, tx.viewerId),
        isNull(consentGrant.endedAt),
        sql`${consentGrant.validFrom} <= app.at() and coalesce(${consentGrant.validUntil}, 'infinity') > app.at()`,
      ),
    )

/** What each person used, newest first; only the columns that a caseload tells of. */
export const stepsSince = (tx: ViewerTx<"trainer_step">, since: string) =>
  tx.db
    .select({
      circleId: trainerStepEntry.circleId,
      ownerId: trainerStepEntry.ownerId,
      id: trainerStepEntry.id,
      version: trainerStepEntry.version,
      subjectId: trainerStepEntry.subjectId,
      performedOn: trainerStepEntry.performedOn,
      recordedAt: trainerStepEntry.recordedAt,
      words: trainerStepEntry.words,
    })
    .from(trainerStepEntry)
    .where(and(isNull(trainerStepEntry.toAt), gte(trainerStepEntry.recordedAt, since)))
    .orderBy(desc(trainerStepEntry.recordedAt))

const painAt = (moment: keyof PainMoments) =>
  sql<number | null>`(${ratingsEntry.fields} -> 'pain' ->> ${moment}::text)::int`

/** How each practice felt, then and the day after, and how it ended, newest first; also what was told later. */
export const painSince = (tx: ViewerTx<"ratings">, since: string) =>
  tx.db
    .select({
      circleId: ratingsEntry.circleId,
      ownerId: ratingsEntry.ownerId,
      subjectId: ratingsEntry.subjectId,
      performedOn: ratingsEntry.performedOn,
      recordedAt: ratingsEntry.recordedAt,
      fromAt: ratingsEntry.fromAt,
      before: painAt("before"),
      peak: painAt("peak"),
      after: painAt("after"),
      nextDay: painAt("nextDay"),
      endedBy: sql<unknown>`${ratingsEntry.fields} ->> 'endedBy'`,
    })
    .from(ratingsEntry)
    .where(and(isNull(ratingsEntry.toAt), gte(ratingsEntry.fromAt, since)))
    .orderBy(desc(ratingsEntry.recordedAt))

export type StepLine = Awaited<ReturnType<typeof stepsSince>>[number]
export type PainLine = Awaited<ReturnType<typeof painSince>>[number]

/** The days on which anything was kept, the earliest first; what was planned on them is not asked. */
export const daysPractised = (tx: ViewerTx<"adherence">, ownerId: string) =>
  tx.db
    .selectDistinct({ day: practiceDay.day })
    .from(practiceDay)
    .where(and(eq(practiceDay.ownerId, ownerId), isNull(practiceDay.toAt), gt(practiceDay.done, 0)))
    .orderBy(practiceDay.day)

export const plansInForce = (tx: ViewerTx<"solo_plan">) =>
  tx.db
    .select()
    .from(soloPlanEntry)
    .where(and(eq(soloPlanEntry.kind, "plan"), isNull(soloPlanEntry.toAt)))

export const goalsInForce = (tx: ViewerTx<"goals">) =>
  tx.db
    .select()
    .from(goalsEntry)
    .where(and(eq(goalsEntry.kind, "plan"), isNull(goalsEntry.toAt)))

/** Offers and what became of them, and meetings, oldest first. */
export const exchanges = (tx: ViewerTx<"exchange">) =>
  tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        inArray(exchangeEntry.kind, ["offer", "answer", "withdrawal", "meeting"]),
        isNull(exchangeEntry.toAt),
      ),
    )
    .orderBy(exchangeEntry.recordedAt)

/** The newest message or note of each thread. */
export const lastWords = (tx: ViewerTx<"messages">) =>
  tx.db
    .selectDistinctOn([messagesEntry.circleId])
    .from(messagesEntry)
    .where(isNull(messagesEntry.toAt))
    .orderBy(messagesEntry.circleId, desc(messagesEntry.recordedAt))
