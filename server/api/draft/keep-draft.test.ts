import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, type Persona } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { NotFound } from "../errors.ts"
import type { DraftPlace } from "./in-place.ts"
import { dropDraft, keepDraft } from "./keep-draft.ts"
import { openDraft } from "./open-draft.ts"
import { OneDraft } from "./schema.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
  await two.grant("okafor", ["ratings", "notes", "medical", "trainer_step"])
  await two.grant("jo", ["couple_plan", "couple_log"])
})
afterAll(() => two.close())

const log: DraftPlace = { room: "mine", what: "session/trainer-1" }
const note: DraftPlace = { room: "ours", what: "reflection" }
const toAmara = (circle: keyof typeof circles = "amara"): DraftPlace => ({
  room: "caseload",
  circleId: circles[circle],
  what: "message",
})

describe("what somebody is writing", () => {
  it("is there again when Amara opens the form on another device, as she last left it", async () => {
    await keepDraft(as("amara"), log, "It was")
    await keepDraft(as("amara"), log, "It was easier than")
    expect(await openDraft(as("amara"), log)).toEqual({ words: "It was easier than" })
  })

  it("is no readable word in the database", async () => {
    await keepDraft(as("amara"), log, "heron at the window")
    const rows = await two.query("select encode(words, 'escape') as words, place from draft")
    expect(JSON.stringify(rows)).not.toContain("heron")
  })

  it("is gone when it was sent or let go, and nothing else is", async () => {
    await keepDraft(as("amara"), { room: "mine", what: "reflection" }, "mine")
    await keepDraft(as("amara"), log, "sent")
    await dropDraft(as("amara"), log)
    await dropDraft(as("amara"), log)
    expect(await openDraft(as("amara"), log)).toBeNull()
    expect(await openDraft(as("amara"), { room: "mine", what: "reflection" })).toEqual({ words: "mine" })
  })

  it("is each person's own at the same place", async () => {
    await keepDraft(as("jo"), note, "Jo's words")
    await keepDraft(as("okafor"), toAmara(), "her words")
    await keepDraft(as("lind"), toAmara(), "other words")
    expect(await openDraft(as("jo"), note)).toEqual({ words: "Jo's words" })
    expect(await openDraft(as("okafor"), toAmara())).toEqual({ words: "her words" })
    expect(await openDraft(as("lind"), toAmara())).toEqual({ words: "other words" })
  })

  it.each<[Persona, DraftPlace]>([
    ["amara", { room: "mine", what: "agreement" }],
    ["jo", { room: "ours", what: "agreement" }],
    ["amara", { room: "mine", what: "card" }],
    ["amara", { room: "mine", what: "tell" }],
    ["jo", { room: "ours", what: "tell" }],
    ["amara", { room: "mine", what: "limit" }],
    ["jo", { room: "ours", what: "limit" }],
    ["okafor", { room: "caseload", circleId: circles.amara, what: "plan" }],
    ["okafor", { room: "caseload", circleId: circles.amara, what: "note" }],
    ["okafor", { room: "caseload", circleId: circles.amara, what: "hold" }],
  ])("is kept for %s at %o, and let go when it was sent", async (who, place) => {
    expect(OneDraft.safeParse({ place }).success).toBe(true)
    await keepDraft(as(who), place, "typed")
    expect(await openDraft(as(who), place)).toEqual({ words: "typed" })
    await dropDraft(as(who), place)
    expect(await openDraft(as(who), place)).toBeNull()
  })

  it("leaves no line in who looked, since nobody did", async () => {
    await openDraft(as("okafor"), toAmara())
    expect(await two.query("select 1 from access_entry")).toEqual([])
  })
})

describe("nobody else's eyes", () => {
  it.each<[Persona, DraftPlace]>([
    ["jo", { room: "ours", what: "session/trainer-1" }],
    ["okafor", { room: "caseload", circleId: circles.amara, what: "session/trainer-1" }],
    ["mei", log],
  ])("%s finds nothing where Amara writes", async (who, place) => {
    await keepDraft(as("amara"), log, "private")
    expect(await openDraft(as(who), place)).toBeNull()
  })

  it.each(["tell", "limit"])("what Amara has half written under %s, no one else opens", async (what) => {
    await keepDraft(as("amara"), { room: "mine", what }, "Not yet sent")
    expect(await openDraft(as("jo"), { room: "ours", what })).toBeNull()
    expect(await openDraft(as("jo"), { room: "mine", what })).toBeNull()
    expect(await openDraft(as("mei"), { room: "mine", what })).toBeNull()
    for (const clinician of ["okafor", "ruiz"] as const) {
      const place: DraftPlace = { room: "caseload", circleId: circles.amara, what }
      expect(await openDraft(as(clinician), place)).toBeNull()
    }
    await dropDraft(as("jo"), { room: "ours", what })
    expect(await openDraft(as("amara"), { room: "mine", what })).toEqual({ words: "Not yet sent" })
  })

  it.each(["note", "hold"])(
    "what Dr Okafor has half written under %s, neither Amara nor her team opens",
    async (what) => {
      const place: DraftPlace = { room: "caseload", circleId: circles.amara, what }
      await keepDraft(as("okafor"), place, "A bruise")
      for (const other of ["amara", "jo", "lind", "ruiz"] as const)
        expect(await openDraft(as(other), place)).toBeNull()
      expect(await openDraft(as("amara"), { room: "mine", what })).toBeNull()
      expect(await openDraft(as("jo"), { room: "ours", what })).toBeNull()
      await dropDraft(as("lind"), place)
      expect(await openDraft(as("okafor"), place)).toEqual({ words: "A bruise" })
    },
  )

  it.each<[Persona, DraftPlace]>([
    ["sam", { room: "ours", what: "tell" }],
    ["sam", { room: "ours", what: "limit" }],
    ["jo", { room: "mine", what: "tell" }],
    ["amara", { room: "ours", what: "limit" }],
    ["sam", note],
    ["ruiz", toAmara()],
    ["jo", log],
    ["okafor", { room: "mine", what: "reflection" }],
    ["jo", toAmara()],
  ])("%s has no place there to write at", async (who, place) => {
    await expect(keepDraft(as(who), place, "words")).rejects.toBeInstanceOf(NotFound)
    expect(await openDraft(as(who), place)).toBeNull()
  })
})
