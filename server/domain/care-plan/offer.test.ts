import { describe, expect, it } from "vitest"
import { foldOffer, isOpen, type OfferEvent } from "./offer.ts"

const at = (minute: number) => Temporal.Instant.from("2026-11-20T10:00:00Z").add({ minutes: minute })
const offered: OfferEvent = { kind: "offered", at: at(0), planVersion: 7 }
const yes: OfferEvent = { kind: "answered", at: at(5), answer: "yes" }
const keep: OfferEvent = { kind: "answered", at: at(3), answer: "keep" }
const talk: OfferEvent = { kind: "answered", at: at(2), answer: "talk" }
const withdrawn: OfferEvent = { kind: "withdrawn", at: at(4) }
const replaced: OfferEvent = { kind: "replaced", at: at(4), byOfferId: "offer-8" }

describe("an offered plan", () => {
  it.each([
    ["is open until Amara answers", [offered], "open"],
    ["is taken up by her yes", [offered, yes], "accepted"],
    ["leaves her old plan when she keeps it", [offered, keep], "kept"],
    ["waits while they talk about it", [offered, talk], "talking"],
    ["can still be taken up after talking", [offered, talk, yes], "accepted"],
    ["can still be taken up after she kept the old one", [offered, keep, yes], "accepted"],
    ["can be withdrawn by Dr Okafor", [offered, withdrawn], "withdrawn"],
    ["gives way to a newer one", [offered, talk, replaced], "replaced"],
    ["is nothing before it was made", [], "none"],
  ] as const)("%s", (_words, events, state) => expect(foldOffer(events).state).toBe(state))

  it("keeps a yes that came after it was withdrawn, without effect", () => {
    const fold = foldOffer([offered, withdrawn, yes])
    expect(fold).toMatchObject({ state: "withdrawn", planVersion: 7, withoutEffect: [yes] })
    expect(isOpen(fold)).toBe(false)
  })

  it("stays Amara's plan when it is withdrawn or replaced after her yes", () =>
    expect(foldOffer([offered, yes, withdrawn, replaced])).toMatchObject({
      state: "accepted",
      since: at(5),
      withoutEffect: [withdrawn, replaced],
    }))

  it("does not begin again when it is sent twice, nor by an answer alone", () => {
    expect(foldOffer([offered, offered])).toMatchObject({ state: "open", withoutEffect: [offered] })
    expect(foldOffer([yes])).toMatchObject({ state: "none", withoutEffect: [yes] })
  })
})
