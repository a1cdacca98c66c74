import { z } from "zod"
import { unseal } from "#server/crypto/seal.ts"
import type { Card } from "#server/domain/shared-card/card.ts"
import type { CardRow } from "./queries.ts"

const number = z.number().nullable()
const KeptCard = z.object({
  title: z.string(),
  words: z.string(),
  parts: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("goal"), words: z.string() }),
      z.object({ kind: z.literal("step"), day: z.string(), item: z.string(), minutes: z.number() }),
      z.object({ kind: z.literal("ratings"), day: z.string(), peakPain: number, peakAnxiety: number }),
    ]),
  ),
})
const Fields = z.object({ relationshipId: z.string().catch("") })

export const cardPlace = (row: Pick<CardRow, "circleId" | "ownerId" | "id" | "version">) => ({
  table: "shared_card_entry",
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

/** The copy, opened; null where its key is gone. */
export const openCard = (key: Buffer | null, row: CardRow): Card | null =>
  key && row.words ? KeptCard.parse(JSON.parse(unseal(key, cardPlace(row), row.words))) : null

/** Whom it was made for. */
export const readerOf = (row: CardRow): string => Fields.parse(row.fields).relationshipId
