import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { nextMeetingWith } from "../meeting/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { grantCategory } from "./grant-category.ts"
import { narrowedSince } from "./queries.ts"
import { countPast } from "./read-past.ts"
import { consentFacts } from "./read-sharing.ts"
import type { Share } from "./schema.ts"

/** The patient lets one person see one category. Towards a partner it waits a night, and can be taken back unseen. */
export async function shareCategory(actor: Actor, signIn: SignIn, input: z.infer<typeof Share>) {
  const { category } = input
  if (category === "shared_card") throw new NotAccepted({ category: "one_card_at_a_time" })
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = { room: "mine", circle: circleId, read: [category, "exchange"], operation: "share" } as const
  const person = await withViewer(actor, { ...scope, read: [] }, async (tx) =>
    (await consentFacts(tx, circleId)).beside.find((one) => one.id === input.relationshipId),
  )
  if (!person) throw new NotFound("nobody there")
  const viewerId = person.userId
  // One after the other with whatever narrows: of a «share» and a «stop» at one moment, the stop counts.
  return withViewer(actor, { ...scope, excluding: viewerId }, async (tx) => {
    if (input.seenAt && (await narrowedSince(tx, circleId, viewerId, category, input.seenAt)))
      throw new StaleVersion("it was stopped since")
    const { grants, beside } = await consentFacts(tx, circleId)
    const relationship = beside.find((person) => person.id === input.relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    if (input.past) await assertShown(tx, category, relationship.kind, input.past)
    const from = await grantCategory(tx, {
      circleId,
      relationship,
      category,
      until: await endOf(tx, input, relationship, signIn.zone),
      isHandshake: false,
      reachBack: input.past ? { from: null, wasShown: true } : null,
      provenAt: Temporal.Instant.fromEpochMilliseconds(signIn.provenAt),
      grants,
    })
    return { from: from.toString() }
  })
}

/** What she was shown is what it would reveal now; otherwise she is shown it again first. */
async function assertShown(
  tx: Parameters<typeof countPast>[0],
  category: Parameters<typeof countPast>[1],
  kind: RelationshipKind,
  shown: { count: number },
) {
  const { count } = await countPast(tx, category, kind)
  if (count !== shown.count) throw new NotAccepted({ past: "past_has_grown" })
}

/** The end is fixed in the moment of the choice: a meeting that moves later moves nothing. */
export async function endOf(
  tx: ViewerTx<"exchange">,
  { until, untilMeeting }: Pick<z.infer<typeof Share>, "until" | "untilMeeting">,
  person: { userId: string; kind: RelationshipKind },
  zone: string,
): Promise<Temporal.Instant | null> {
  if (!untilMeeting) return until ? endOfDay(until, zone) : null
  const next = person.kind === "clinician" ? await nextMeetingWith(tx, person.userId) : null
  if (!next) throw new NotAccepted({ until: "no_meeting" })
  return endOfDay(next.day, next.zone)
}

const endOfDay = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant()
