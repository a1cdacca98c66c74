import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { Actor } from "../viewer.ts"
import { type DraftPlace, inPlace, sealOf } from "./in-place.ts"
import { dropDraftAt, putDraft } from "./queries.ts"

/** Keeps what somebody is writing, while they write it. It is theirs alone. */
export const keepDraft = (actor: Actor, place: DraftPlace, words: string): Promise<void> =>
  inPlace(actor, place, async (tx, at) => {
    const key = await dataKeyFor(tx.db, at.circle, tx.viewerId)
    await putDraft(tx, at.name, seal(key, sealOf(tx, at), words))
  })

/** Sent, or let go. */
export const dropDraft = (actor: Actor, place: DraftPlace): Promise<void> =>
  inPlace(actor, place, async (tx, at) => {
    await dropDraftAt(tx, at.name)
  })
