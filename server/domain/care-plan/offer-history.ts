import { foldOffer, isOpen, type OfferAnswer, type OfferState } from "./offer.ts"

type Instant = Temporal.Instant

/** What passed between an author and the patient, as it was kept. */
export type ExchangeEvent =
  | {
      readonly kind: "offer"
      readonly offerId: string
      readonly authorId: string
      readonly planVersion: number
      readonly at: Instant
    }
  | { readonly kind: "answer"; readonly offerId: string; readonly answer: OfferAnswer; readonly at: Instant }
  | { readonly kind: "withdrawal"; readonly offerId: string; readonly at: Instant }

/** The state of each offer. An author's next offer takes the place of the one before, if that was still open. */
export const statesOfOffers = (events: readonly ExchangeEvent[]): ReadonlyMap<string, OfferState> => {
  const ordered = events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const offers = ordered.filter((event) => event.kind === "offer")
  return new Map(offers.map((offer) => [offer.offerId, stateOf(offer, offers, ordered)]))
}

type Offer = Extract<ExchangeEvent, { kind: "offer" }>

const stateOf = (offer: Offer, offers: readonly Offer[], events: readonly ExchangeEvent[]): OfferState => {
  const next = offers.find(
    (other) => other.authorId === offer.authorId && offers.indexOf(other) > offers.indexOf(offer),
  )
  const own = events
    .filter((event) => event.kind !== "offer")
    .filter((event) => event.offerId === offer.offerId)
  const before = own.filter((event) => !next || Temporal.Instant.compare(event.at, next.at) < 0)
  const after = own.filter((event) => !before.includes(event))
  return foldOffer([
    { kind: "offered", at: offer.at, planVersion: offer.planVersion },
    ...before.map(toOfferEvent),
    ...(next ? [{ kind: "replaced", at: next.at, byOfferId: next.offerId } as const] : []),
    ...after.map(toOfferEvent),
  ])
}

const toOfferEvent = (event: Exclude<ExchangeEvent, Offer>) =>
  event.kind === "answer"
    ? ({ kind: "answered", at: event.at, answer: event.answer } as const)
    : ({ kind: "withdrawn", at: event.at } as const)

/** The offers that a yes would still take up, newest first. */
export const openOffers = (events: readonly ExchangeEvent[]): string[] => {
  const states = statesOfOffers(events)
  return events
    .filter((event) => event.kind === "offer")
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .map((event) => event.offerId)
    .filter((id) => {
      const state = states.get(id)
      return state !== undefined && isOpen(state)
    })
}
