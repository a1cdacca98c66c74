import { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { categories } from "#server/domain/consent/category.ts"
import { surfaces } from "#server/domain/consent/surfaces.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { namesIn } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, toInstant, type ViewerTx, withViewer } from "../viewer.ts"
import { lastDayIn } from "./present.ts"
import { eventsOf, wordingsBy } from "./queries.ts"

/** What a change of consent wrote down; an older event may say less. */
const Details = z.object({
  categories: z.array(z.enum(categories)).catch([]),
  from: z.string().nullable().catch(null),
  until: z.string().nullable().catch(null),
  coversFrom: z.string().nullable().catch(null),
  wording: z.string().nullable().catch(null),
  closed: z.array(z.enum(surfaces)).catch([]),
})
const happenings = ["granted", "renewed", "frozen", "ended", "relationship_ended", "left"] as const

export type Receipt = Awaited<ReturnType<typeof receiptsOf>>[number]

/** Every change of consent, newest first: each one a receipt. It tells of a quiet stop too, so it asks for a proof. */
export async function listReceipts(actor: Actor, signIn: SignIn, now: Temporal.Instant): Promise<Receipt[]> {
  requireFreshProof(signIn, now)
  const circleId = await myCircle(actor)
  if (!circleId) return []
  return withViewer(actor, { room: "mine", circle: circleId, operation: "receipts" }, (tx) =>
    receiptsOf(tx, circleId, signIn),
  )
}

export async function readReceipt(
  actor: Actor,
  signIn: SignIn,
  { id }: { id: string },
  now: Temporal.Instant,
) {
  requireFreshProof(signIn, now)
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle: circleId, operation: "receipts" }, async (tx) => {
    const [receipt] = await receiptsOf(tx, circleId, signIn, id)
    if (!receipt) throw new NotFound("no such receipt")
    return receipt
  })
}

/** The receipts of whoever reads, in one circle; all of them, or the one with this id. */
export async function receiptsOf(tx: ViewerTx, circleId: string, { zone, userId }: SignIn, id?: string) {
  const [events, names] = await Promise.all([eventsOf(tx, circleId, id), namesIn(tx, circleId)])
  const told = events.map((event) => ({ event, details: Details.parse(event.details) }))
  const hashes = [...new Set(told.flatMap(({ details }) => details.wording ?? []))]
  const wordings = hashes.length > 0 ? await wordingsBy(tx, hashes) : []
  const local = (text: string) =>
    Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate().toString()
  return told.flatMap(({ event, details }) => {
    const happened = happenings.find((one) => one === event.happened)
    const isNothing = details.categories.length === 0 && (happened === "ended" || happened === "frozen")
    if (!happened || isNothing) return []
    const wording = wordings.find((one) => one.hash === details.wording)
    const name = names.find((one) => one.personId === event.viewerId)?.name ?? ""
    const at = toInstant(event.recordedAt).toZonedDateTimeISO(zone)
    const { from, until, coversFrom } = details
    return [
      {
        id: event.id,
        happened,
        name,
        isMine: event.actorId === userId,
        day: at.toPlainDate().toString(),
        time: at.toPlainTime().toString({ smallestUnit: "second" }),
        zone,
        categories: details.categories,
        from: from && local(from),
        until: until && lastDayIn(Temporal.Instant.from(until), zone),
        withPast: from !== null && (coversFrom === null || coversFrom < from),
        closed: details.closed,
        wording: wording
          ? {
              version: wording.version,
              hash: wording.hash,
              lines: wording.lines.map((line) => line.replaceAll("{name}", name)),
            }
          : null,
      },
    ]
  })
}
