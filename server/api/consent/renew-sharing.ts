import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { renewGrant } from "#server/domain/consent/renew-grant.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { keepGrants, refuseGrant } from "./grant-category.ts"
import { consentFacts } from "./read-sharing.ts"
import type { OfCategory } from "./schema.ts"

/** Sharing with a partner goes on for as long again; asked of the patient alone, and answered here. */
export async function renewSharing(actor: Actor, signIn: SignIn, input: z.infer<typeof OfCategory>) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = { room: "mine", circle: circleId, operation: "renew" } as const
  const person = await withViewer(actor, scope, async (tx) =>
    (await consentFacts(tx, circleId)).beside.find((one) => one.id === input.relationshipId),
  )
  if (!person) throw new NotFound("nobody there")
  // One after the other with whatever narrows: of a «go on» and a «stop» at one moment, the stop counts.
  return withViewer(actor, { ...scope, excluding: person.userId }, async (tx) => {
    const { grants, beside } = await consentFacts(tx, circleId)
    const relationship = beside.find((person) => person.id === input.relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    const decision = renewGrant({
      askerId: tx.viewerId,
      ownerId: tx.viewerId,
      relationship,
      category: input.category,
      provenAt: Temporal.Instant.fromEpochMilliseconds(signIn.provenAt),
      grants,
      now: tx.now,
    })
    if (decision.kind === "refused") {
      if (decision.reason === "nothing_to_renew") return { at: tx.at } // answered already: a second tap changes nothing
      return refuseGrant(decision.reason)
    }
    await keepGrants(tx, { circleId, relationship, occasion: "renewing" }, decision.grants)
    return { at: tx.at }
  })
}
