import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import { type GrantDraft, type GrantWish, proposeGrant } from "#server/domain/consent/propose-grant.ts"
import { tick } from "#server/live/tick.ts"
import { NeedsProof, NotAccepted, NotFound } from "../errors.ts"
import type { ViewerTx } from "../viewer.ts"
import { addEvent, addGrant, bumpEpoch, keepWording } from "./queries.ts"
import { type Occasion, wordingOf } from "./word-grant.ts"

export type Widening = {
  circleId: CircleId
  relationship: Relationship
  category: Category
  until: Temporal.Instant | null
  isHandshake: boolean
  /** Where the words stood that were said yes to. */
  occasion?: Occasion
  provenAt: Temporal.Instant | null
  /** From when on, where that was shown; left out, what was recorded before stays hidden. */
  reachBack?: GrantWish["reachBack"]
  grants: readonly Grant[]
}

/** Grants one category inside a transaction, by the rules; answers from when it counts. */
export async function grantCategory(tx: ViewerTx, wish: Widening): Promise<Temporal.Instant> {
  const decision = proposeGrant({
    askerId: tx.viewerId,
    ownerId: tx.viewerId,
    relationship: wish.relationship,
    category: wish.category,
    isHandshake: wish.isHandshake,
    provenAt: wish.provenAt,
    until: wish.until,
    reachBack: wish.reachBack ?? null,
    grants: wish.grants,
    now: tx.now,
  })
  if (decision.kind === "refused") {
    if (decision.reason === "already_shared") return tx.now // what was wanted is so: a second tap changes nothing
    return refuseGrant(decision.reason)
  }
  await keepGrants(tx, { ...wish, occasion: wish.occasion ?? "sharing" }, [decision.grant])
  return decision.grant.validFrom
}

export function refuseGrant(reason: string): never {
  if (reason === "proof_too_old") throw new NeedsProof("a fresh proof is needed")
  if (reason === "ends_before_it_starts") throw new NotAccepted({ until: "day_past" })
  if (reason === "one_card_at_a_time") throw new NotAccepted({ category: reason })
  throw new NotFound(reason)
}

const at = (instant: Temporal.Instant | null) => instant?.toString() ?? null

type Given = { circleId: CircleId; relationship: Relationship; occasion: Occasion }

/** Writes what the rules drafted, the words that were agreed to, and one event, which is the receipt. */
export async function keepGrants(
  tx: ViewerTx,
  { circleId, relationship, occasion }: Given,
  drafts: readonly GrantDraft[],
): Promise<void> {
  const [first] = drafts
  const last = drafts.at(-1)
  if (!first || !last) return
  const { kind } = relationship
  const isBack = first.coversFrom === null || Temporal.Instant.compare(first.coversFrom, first.validFrom) < 0
  const wording = wordingOf(first.category, kind, {
    occasion,
    withPast: isBack && first.category !== "shared_card",
    waits: Temporal.Instant.compare(first.validFrom, tx.now) > 0,
  })
  await keepWording(tx, wording)
  const kept = drafts.map((draft) => ({ id: crypto.randomUUID(), draft }))
  for (const { id, draft } of kept)
    await addGrant(tx, {
      circleId,
      id,
      ownerId: draft.ownerId,
      viewerId: draft.viewerId,
      viewerKind: kind,
      relationshipId: draft.relationshipId,
      category: draft.category,
      purpose: draft.purpose,
      validFrom: draft.validFrom.toString(),
      validUntil: at(draft.validUntil),
      coversFrom: at(draft.coversFrom),
      coversUntil: at(draft.coversUntil),
      atExpiry: draft.atExpiry,
      wordingVersion: wording.version,
      wordingHash: wording.hash,
    })
  await Promise.all([
    addEvent(tx, {
      circleId,
      id: crypto.randomUUID(),
      ownerId: tx.viewerId,
      actorId: tx.viewerId,
      viewerId: last.viewerId,
      happened: occasion === "renewing" ? "renewed" : "granted",
      details: {
        grants: kept.map(({ id }) => id),
        categories: [last.category],
        from: last.validFrom.toString(),
        until: at(last.validUntil),
        coversFrom: at(first.coversFrom),
        wording: wording.hash,
      },
    }),
    bumpEpoch(tx, circleId, last.viewerId),
    // A partner's open page hears nothing: what begins tomorrow can be taken back unseen until then.
    kind === "clinician" && tick(tx, [last.viewerId]),
  ])
}
