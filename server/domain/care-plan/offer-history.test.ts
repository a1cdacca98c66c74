import { expect, it } from "vitest"
import { type ExchangeEvent, openOffers, statesOfOffers } from "./offer-history.ts"

const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
const offer = (offerId: string, minute: number, authorId = "okafor"): ExchangeEvent => ({
  kind: "offer",
  offerId,
  authorId,
  planVersion: minute,
  at: at(minute),
})
const answer = (offerId: string, minute: number, said: "yes" | "keep" | "talk"): ExchangeEvent => ({
  kind: "answer",
  offerId,
  answer: said,
  at: at(minute),
})

it("lets Dr Okafor's second offer take the place of the first", () => {
  const events = [offer("first", 1), offer("second", 5)]
  expect(statesOfOffers(events).get("first")?.state).toBe("replaced")
  expect(openOffers(events)).toEqual(["second"])
})

it("keeps Amara's yes when a newer offer follows it", () => {
  const events = [offer("first", 1), answer("first", 2, "yes"), offer("second", 5)]
  expect(statesOfOffers(events).get("first")?.state).toBe("accepted")
})

it("gives a yes to a replaced offer no effect, in whatever order the rows come", () => {
  const events = [answer("first", 7, "yes"), offer("second", 5), offer("first", 1)]
  expect(statesOfOffers(events).get("first")).toMatchObject({ state: "replaced" })
  expect(statesOfOffers(events).get("first")?.withoutEffect).toHaveLength(1)
})

it("leaves Lena Lind's offer open beside Dr Okafor's, and still open after «talk about it first»", () => {
  const events = [offer("plan", 1), answer("plan", 2, "talk"), offer("stretches", 3, "lind")]
  expect(openOffers(events)).toEqual(["stretches", "plan"])
})

it("closes an offer that was withdrawn", () => {
  const events: ExchangeEvent[] = [offer("first", 1), { kind: "withdrawal", offerId: "first", at: at(3) }]
  expect(openOffers(events)).toEqual([])
  expect(statesOfOffers(events).get("first")?.state).toBe("withdrawn")
})
