import type { SignIn } from "#server/auth/find-sign-in.ts"
import { findDataKey } from "#server/crypto/data-key.ts"
import { isFresh } from "#server/domain/consent/propose-grant.ts"
import { cardState, grantOfCard } from "#server/domain/shared-card/card-grant.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { consentFacts } from "../consent/read-sharing.ts"
import { type Actor, toInstant, withViewer } from "../viewer.ts"
import { openCard, readerOf } from "./present.ts"
import { ownCards } from "./queries.ts"

/** The patient's own cards, with whom they are for and how they stand. A quiet stop is told after a proof alone. */
export async function listCards(actor: Actor, signIn: SignIn) {
  const circleId = await myCircle(actor)
  if (!circleId) return []
  const scope = { room: "mine", circle: circleId, read: ["shared_card"], operation: "your cards" } as const
  return withViewer(actor, scope, async (tx) => {
    const [rows, { grants, beside }, key] = await Promise.all([
      ownCards(tx),
      consentFacts(tx, circleId),
      findDataKey(tx.db, circleId, tx.viewerId),
    ])
    const isExact = isFresh(Temporal.Instant.fromEpochMilliseconds(signIn.provenAt), tx.now)
    const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(signIn.zone).toPlainDate().toString()
    return rows.flatMap((row) => {
      const card = openCard(key, row)
      if (!card) return []
      const reader = beside.find((one) => one.id === readerOf(row))
      const grant = grantOfCard(toInstant(row.recordedAt), grants)
      const state = reader && grant ? cardState(grant, reader.kind, tx.now) : "notShared"
      return [
        {
          id: row.id,
          card,
          madeOn: day(toInstant(row.recordedAt)),
          relationshipId: readerOf(row),
          readerName: reader?.name ?? null,
          readerKind: reader?.kind ?? null,
          state: state === "still" && !isExact ? ("shared" as const) : state,
          from: grant ? day(grant.validFrom) : null,
        },
      ]
    })
  })
}
