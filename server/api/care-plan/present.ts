import { z } from "zod"
import { offerAnswers } from "#server/domain/care-plan/offer.ts"
import type { ExchangeEvent } from "#server/domain/care-plan/offer-history.ts"
import { toInstant } from "../viewer.ts"
import type { ExchangeRow } from "./queries.ts"

const OfferFields = z.object({ planVersion: z.int() })
const AnswerFields = z.object({ answer: z.enum(offerAnswers) })

/** The local day of an instant of the database. */
export const dayOf = (stamp: string, zone: string): string =>
  toInstant(stamp).toZonedDateTimeISO(zone).toPlainDate().toString()

export const planVersionOf = (row: Pick<ExchangeRow, "fields">): number | null =>
  OfferFields.safeParse(row.fields).data?.planVersion ?? null

/** Rows of the exchange as events; what cannot be read is left out, and so has no effect. */
export const exchangeEvents = (rows: readonly ExchangeRow[]): ExchangeEvent[] =>
  rows.flatMap((row): ExchangeEvent[] => {
    const at = toInstant(row.recordedAt)
    if (row.kind === "withdrawal") return [{ kind: "withdrawal", offerId: row.subjectId, at }]
    if (row.kind === "answer") {
      const { data } = AnswerFields.safeParse(row.fields)
      return data ? [{ kind: "answer", offerId: row.subjectId, answer: data.answer, at }] : []
    }
    const planVersion = planVersionOf(row)
    return row.kind === "offer" && planVersion !== null
      ? [{ kind: "offer", offerId: row.subjectId, authorId: row.authorId, planVersion, at }]
      : []
  })

export const presentOffer = (row: ExchangeRow) => ({
  offerId: row.subjectId,
  planVersion: planVersionOf(row) ?? 0,
})
