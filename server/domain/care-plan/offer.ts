export const offerAnswers = ["yes", "keep", "talk"] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** What happened to one offered plan, in the order it was saved. */
export type OfferEvent =
  | { readonly kind: "offered"; readonly at: Temporal.Instant; readonly planVersion: number }
  | { readonly kind: "answered"; readonly at: Temporal.Instant; readonly answer: OfferAnswer }
  | { readonly kind: "withdrawn"; readonly at: Temporal.Instant }
  | { readonly kind: "replaced"; readonly at: Temporal.Instant; readonly byOfferId: string }

export const offerStates = ["none", "open", "talking", "kept", "accepted", "withdrawn", "replaced"] as const

export type OfferState = {
  readonly state: (typeof offerStates)[number]
  readonly planVersion: number | null
  /** When the state began. */
  readonly since: Temporal.Instant | null
  /** Came too late, or twice. It is kept, and changes nothing. */
  readonly withoutEffect: readonly OfferEvent[]
}

const nothing: OfferState = { state: "none", planVersion: null, since: null, withoutEffect: [] }

/** An offer is what its events say. "Keep" and "talk" stay open for a later yes; a yes is final. */
export const foldOffer = (events: readonly OfferEvent[]): OfferState => events.reduce(next, nothing)

const next = (now: OfferState, event: OfferEvent): OfferState => {
  if (event.kind === "offered") {
    return now.state === "none"
      ? { ...now, state: "open", planVersion: event.planVersion, since: event.at }
      : kept(now, event)
  }
  if (!isOpen(now)) return kept(now, event)
  if (event.kind !== "answered") return { ...now, state: event.kind, since: event.at }
  return { ...now, state: stateAfter[event.answer], since: event.at }
}

const stateAfter = { yes: "accepted", keep: "kept", talk: "talking" } as const

/** Whether a yes would still take up the plan. */
export const isOpen = ({ state }: OfferState): boolean =>
  state === "open" || state === "talking" || state === "kept"

const kept = (now: OfferState, event: OfferEvent): OfferState => ({
  ...now,
  withoutEffect: [...now.withoutEffect, event],
})
