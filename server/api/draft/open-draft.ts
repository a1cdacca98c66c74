import { findDataKey } from "#server/crypto/data-key.ts"
import { unseal } from "#server/crypto/seal.ts"
import { NotFound } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { type DraftPlace, inPlace, sealOf } from "./in-place.ts"
import { draftAt } from "./queries.ts"

/** What was written here and not sent yet, on this device or another; where there is no place, there is nothing. */
export const openDraft = (actor: Actor, place: DraftPlace): Promise<{ words: string } | null> =>
  inPlace(actor, place, async (tx, at) => {
    const [row] = await draftAt(tx, at.name)
    const key = row ? await findDataKey(tx.db, at.circle, tx.viewerId) : null
    return row && key ? { words: unseal(key, sealOf(tx, at), row.words) } : null
  }).catch((thrown: unknown) => {
    if (thrown instanceof NotFound) return null
    throw thrown
  })
