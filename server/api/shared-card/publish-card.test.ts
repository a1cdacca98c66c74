import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { stopSharingAll } from "../consent/stop-sharing.ts"
import { makeContext } from "../context.ts"
import { NeedsProof, NotAccepted, NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { callerFor } from "../root.ts"
import { listCards } from "./list-cards.ts"
import { openComposer } from "./open-composer.ts"
import { previewCard } from "./preview-card.ts"
import { publishCard } from "./publish-card.ts"
import { previewGivenCards, readGivenCards } from "./read-given-cards.ts"
import { takeBackCard } from "./take-back-card.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let now = Temporal.Instant.from("2026-06-01T10:00:00Z")
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
const itIs = async (instant: string) => {
  now = Temporal.Instant.from(instant)
  await two.itIs(instant)
}
beforeEach(async () => {
  await two.query("truncate consent_grant, consent_event, access_entry, shared_card_entry")
  await itIs("2026-06-01T10:00:00Z")
})
const tomorrow = "2026-06-02T11:00:00Z"

const signIn = (who: Persona, minutes = 0) => signInOf(who, now.epochMilliseconds - minutes * 60_000)
const choice = (title: string) => ({ title, words: "Ask me first.", goals: [], steps: [], ratings: [] })
const isHer = () => {}
const toJo = relationships.amaraJo
const toOkafor = relationships.amaraOkafor

async function give(relationshipId: string, title: string, minutes = 0) {
  const { mark, at } = await previewCard(as("amara"), { relationshipId, choice: choice(title) })
  const input = { clientId: randomUUID(), relationshipId, choice: choice(title), seen: mark, seenAt: at }
  return { ...(await publishCard(as("amara"), signIn("amara", minutes), input)), input }
}
const has = async (who: Persona) => {
  const room = who === "jo" || who === "sam" ? "ours" : "caseload"
  const circleId = room === "ours" ? null : circles.amara
  return (await readGivenCards(as(who), { room, circleId })).cards.map(({ title }) => title)
}

describe("Amara gives Jo a card", () => {
  it("which Jo reads a day later, word for word, and nobody else does", async () => {
    await give(toJo, "What helps me")
    expect(await has("jo")).toEqual([])
    await itIs(tomorrow)
    expect(await has("jo")).toEqual(["What helps me"])
    expect(await has("okafor")).toEqual([])
    expect(await has("sam")).toEqual([])
    await expect(has("ruiz")).rejects.toThrow(NotFound)
  })
  it("and takes it back in that night, unseen", async () => {
    const { id } = await give(toJo, "What helps me")
    await takeBackCard(as("amara"), { id })
    await itIs(tomorrow)
    expect(await has("jo")).toEqual([])
    expect(await listCards(as("amara"), signIn("amara"))).toEqual([])
  })
  it("and another beside it, and takes back the one alone", async () => {
    const first = await give(toJo, "First")
    await give(toJo, "Second")
    await itIs(tomorrow)
    expect(await has("jo")).toEqual(["First", "Second"])
    await takeBackCard(as("amara"), first)
    await takeBackCard(as("amara"), first) // a second tap
    expect(await has("jo")).toEqual(["Second"])
  })
  it("and Jo keeps it when she stops quietly, and not when she then takes it back", async () => {
    const { id } = await give(toJo, "What helps me")
    await itIs(tomorrow)
    await stopSharingAll(as("amara"), { relationshipId: toJo, mode: "freeze" })
    expect(await has("jo")).toEqual(["What helps me"])
    expect(await listCards(as("amara"), signIn("amara"))).toMatchObject([{ state: "still" }])
    expect(await listCards(as("amara"), signIn("amara", 6))).toMatchObject([{ state: "shared" }])
    await takeBackCard(as("amara"), { id })
    expect(await has("jo")).toEqual([])
  })
  it("but not without a fresh proof", () => expect(give(toJo, "x", 6)).rejects.toThrow(NeedsProof))
})

describe("Amara gives Dr Okafor a card", () => {
  it("which is there at once, without a fresh proof, and is not Jo's or Lena Lind's to read", async () => {
    await give(toOkafor, "Before we meet", 60)
    expect(await has("okafor")).toEqual(["Before we meet"])
    expect(await has("lind")).toEqual([])
    await itIs(tomorrow)
    expect(await has("jo")).toEqual([])
  })
  it("once, though it was sent twice", async () => {
    const { id, input } = await give(toOkafor, "Before we meet")
    expect(await publishCard(as("amara"), signIn("amara"), input)).toEqual({ id })
    const other = { ...input, choice: choice("Other") }
    await expect(publishCard(as("amara"), signIn("amara"), other)).rejects.toThrow(ReplayedDifferently)
    expect(await has("okafor")).toEqual(["Before we meet"])
  })
  it("and sees it with those eyes, with nobody noted as looking", async () => {
    await give(toOkafor, "Before we meet")
    const seen = await previewGivenCards(as("amara"), { relationshipId: toOkafor }, isHer)
    expect(seen).toMatchObject([{ title: "Before we meet", words: "Ask me first.", parts: [] }])
    expect(await previewGivenCards(as("amara"), { relationshipId: toJo }, isHer)).toEqual([])
    expect(await two.query("select 1 from access_entry")).toEqual([])
  })
  it("and her log says that it was read", async () => {
    await give(toOkafor, "Before we meet")
    await has("okafor")
    expect(await two.query("select categories from access_entry")).toEqual([{ categories: ["shared_card"] }])
  })
})

describe("a card that is sent before «stop at once», and comes after it,", () => {
  const wish = async (relationshipId: string) => {
    const { mark, at } = await previewCard(as("amara"), { relationshipId, choice: choice("Late") })
    return { clientId: randomUUID(), relationshipId, choice: choice("Late"), seen: mark, seenAt: at }
  }
  it.each(["hide", "freeze"] as const)(
    "is not given to Jo (%s), also where nothing was shared",
    async (mode) => {
      const late = await wish(toJo)
      await itIs("2026-06-01T10:01:00Z")
      await stopSharingAll(as("amara"), { relationshipId: toJo, mode })
      await expect(publishCard(as("amara"), signIn("amara"), late)).rejects.toThrow(StaleVersion)
      await itIs(tomorrow)
      expect(await has("jo")).toEqual([])
    },
  )
  it("is not given to Dr Okafor, and of the two at one moment the stop counts", async () => {
    const late = await wish(toOkafor)
    await itIs("2026-06-01T10:01:00Z")
    await Promise.allSettled([
      publishCard(as("amara"), signIn("amara"), late),
      stopSharingAll(as("amara"), { relationshipId: toOkafor, mode: "hide" }),
    ])
    expect(await has("okafor")).toEqual([])
  })
})

it("sends out what was on the screen, or nothing", async () => {
  const input = {
    clientId: randomUUID(),
    relationshipId: toOkafor,
    choice: choice("Mine"),
    seen: "another",
    seenAt: now.toString(),
  }
  const sent = publishCard(as("amara"), signIn("amara"), input)
  await expect(sent).rejects.toMatchObject({ fields: { card: "card_has_changed" } })
  expect(await has("okafor")).toEqual([])
  expect(await two.query("select 1 from consent_grant")).toEqual([])
})

it("says beside the field what is wanting", async () => {
  const empty = previewCard(as("amara"), { relationshipId: toJo, choice: { ...choice(" "), words: "" } })
  await expect(empty).rejects.toBeInstanceOf(NotAccepted)
  await expect(empty).rejects.toMatchObject({ fields: { title: "empty", words: "card_empty" } })
})

it("offers as readers those who are beside her now", async () => {
  const { readers } = await openComposer(as("amara"))
  expect(readers.map(({ name }) => name).toSorted()).toEqual(["Dr Okafor", "Jo", "Lena Lind"])
})

it.each(["jo", "okafor", "sam", "ruiz", "mei"] as const)(
  "%s makes none of her cards, and takes none back",
  async (who) => {
    const { id, input } = await give(toOkafor, "Before we meet")
    const theirs = { ...input, clientId: randomUUID() }
    await expect(publishCard(as(who), signIn(who), theirs)).rejects.toThrow(NotFound)
    await expect(takeBackCard(as(who), { id })).rejects.toThrow(NotFound)
    expect(await has("okafor")).toEqual(["Before we meet"])
  },
)

it("shows what stands still for Jo to nobody who holds Amara's telephone an hour later", async () => {
  const held = callerFor(makeContext(signIn("amara", 60), "127.0.0.1"))
  for (const look of [
    held.sensateFocus.preview(),
    held.partnerSight.preview(),
    held.sharedCard.givenAs({ relationshipId: toJo }),
  ])
    await expect(look).rejects.toMatchObject({ cause: expect.any(NeedsProof) })
  expect(await held.sharedCard.givenAs({ relationshipId: toOkafor })).toBeDefined()
})
