import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import { isFresh } from "#server/domain/consent/propose-grant.ts"
import { asIfNotStopped, sharingState } from "#server/domain/consent/sharing-state.ts"
import { whoCanSee } from "#server/domain/consent/who-can-see.ts"
import { offered } from "#server/domain/consent/wording.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { nextMeetingWith } from "../meeting/queries.ts"
import { holdOn } from "../safety-hold/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { choicesFor } from "./choices-for.ts"
import { grantOf, presentCategory, relationshipOf } from "./present.ts"
import { grantsByOwner } from "./queries.ts"

/** Everything that the owner's consent is decided by, read in one transaction. */
export async function consentFacts(tx: ViewerTx, circleId: CircleId) {
  const [rows, people] = await Promise.all([grantsByOwner(tx, circleId), relationshipsOf(tx)])
  const grants: Grant[] = rows.map(grantOf)
  const beside = people.map(({ relationship, name }) => ({
    ...relationshipOf(relationship),
    name: name ?? "",
  }))
  return { grants, beside }
}

/** The Sharing page: each person beside the patient, and what each may see. Cards are told one by one, elsewhere. */
export async function readSharing(actor: Actor, signIn: SignIn) {
  const { zone } = signIn
  const circleId = await myCircle(actor)
  if (!circleId) return { people: [], today: null, at: null, isExact: true, hold: null }
  const scope = { room: "mine", circle: circleId, read: ["exchange"], operation: "sharing" } as const
  return withViewer(actor, scope, async (tx) => {
    const { grants, beside } = await consentFacts(tx, circleId)
    const choicesOf = {
      partner: await choicesFor(tx, "partner"),
      clinician: await choicesFor(tx, "clinician"),
    }
    const meetings = await Promise.all(
      beside.map(({ kind, userId }) => (kind === "clinician" ? nextMeetingWith(tx, userId) : null)),
    )
    const isExact = isFresh(Temporal.Instant.fromEpochMilliseconds(signIn.provenAt), tx.now)
    const held = isExact ? await holdOn(tx, circleId) : null
    const people = beside.map((person, place) => {
      const choices = choicesOf[person.kind]
      const given = grants.filter((grant) => grant.relationshipId === person.id)
      const theirs = isExact ? given : asIfNotStopped(given)
      return {
        relationshipId: person.id,
        userId: person.userId,
        name: person.name,
        kind: person.kind,
        isConfirmed: person.confirmedAt !== null,
        meetsOn: meetings[place]?.startsAt.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null,
        categories: offered(person.kind).flatMap((category) => {
          const state = sharingState(
            theirs.filter((grant) => grant.category === category),
            person.kind,
            tx.now,
          )
          // What is shared can be stopped, whether it would be offered or not.
          if (state.kind === "notShared" && !choices.includes(category)) return []
          return [presentCategory(category, state, { zone, now: tx.now, isExact })]
        }),
      }
    })
    const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString()
    const hold = held && { since: dayOf(held.since), name: held.name ?? "" }
    return { people, today: dayOf(tx.now), at: tx.now.toString(), isExact, hold }
  })
}

/** The names for the line under a block of each category: everybody else who can see it. */
export async function readWhoSees(
  actor: Actor,
  categories: readonly Category[],
): Promise<Partial<Record<Category, string[]>>> {
  const circleId = await myCircle(actor)
  if (!circleId) return {}
  return withViewer(actor, { room: "mine", circle: circleId, operation: "who sees" }, async (tx) => {
    const { grants, beside } = await consentFacts(tx, circleId)
    const names = new Map(beside.map((person) => [person.userId, person.name]))
    const seers = (category: Category) =>
      whoCanSee({ circleId, ownerId: actor.userId, category, row: null }, grants, beside, null, tx.now)
    return Object.fromEntries(categories.map((c) => [c, seers(c).map((s) => names.get(s.viewerId) ?? "")]))
  })
}
