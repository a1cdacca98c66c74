import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { sharingState } from "#server/domain/consent/sharing-state.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { grantCategory } from "./grant-category.ts"
import { narrow } from "./narrow-sight.ts"
import { narrowedSince } from "./queries.ts"
import { consentFacts } from "./read-sharing.ts"
import type { Share } from "./schema.ts"
import { endOf } from "./share-category.ts"

/**
 * Another last day. A grant never changes but by its ending, so one transaction ends this one and gives the next, which
 * covers what this one covered. Towards a partner the next would wait a night, and the gap would tell; there it is the
 * person's own act to stop and to share anew.
 */
export async function changeDays(actor: Actor, signIn: SignIn, input: z.infer<typeof Share>) {
  const { relationshipId, category } = input
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = {
    room: "mine",
    circle: circleId,
    read: ["exchange"],
    operation: "change the last day",
  } as const
  const viewerId = await withViewer(actor, scope, async (tx) => {
    const { beside } = await consentFacts(tx, circleId)
    const person = beside.find((one) => one.id === relationshipId)
    if (!person) throw new NotFound("nobody there")
    if (person.kind === "partner") throw new NotAccepted({ until: "days_partner" })
    return person.userId
  })
  return withViewer(actor, { ...scope, excluding: viewerId }, async (tx) => {
    const { grants, beside } = await consentFacts(tx, circleId)
    const relationship = beside.find((one) => one.id === relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    const until = await endOf(tx, input, relationship, signIn.zone)
    if (until && Temporal.Instant.compare(until, tx.now) <= 0) throw new NotAccepted({ until: "day_past" })
    const theirs = grants.filter((one) => one.relationshipId === relationshipId && one.category === category)
    const state = sharingState(theirs, relationship.kind, tx.now)
    const isSo = state.kind === "shared" && isSameEnd(state.grant.validUntil, until)
    if (isSo) return { from: state.grant.validFrom.toString() } // a second try finds what the first one did
    if (input.seenAt && (await narrowedSince(tx, circleId, viewerId, category, input.seenAt)))
      throw new StaleVersion("it was stopped, or changed, since")
    if (state.kind !== "shared") throw new NotFound("nothing to change")
    await narrow(tx, { circleId, ownerId: tx.viewerId, viewerId, category, mode: "hide" })
    const from = await grantCategory(tx, {
      circleId,
      relationship,
      category,
      until,
      isHandshake: false,
      provenAt: null,
      reachBack: { from: state.grant.coversFrom, wasShown: true }, // it was shown when that one was given
      grants: [],
    })
    return { from: from.toString() }
  })
}

const isSameEnd = (one: Temporal.Instant | null, other: Temporal.Instant | null): boolean =>
  one === null || other === null ? one === other : one.equals(other)
