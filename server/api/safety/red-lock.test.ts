import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { NotAccepted, NotFound, ReplayedDifferently } from "../errors.ts"
import { clearConcern, stateExamined } from "./clear-concern.ts"
import { readHeld } from "./read-lock.ts"
import { reportConcern, takeBackConcern } from "./report-concern.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.query("truncate medical_entry, consent_grant, access_entry")
  await two.itIs("2026-11-12T19:00:00Z")
})

const zone = "Europe/London"
const newId = () => crypto.randomUUID()
const bleeding = (clientId = newId()) =>
  reportConcern(as("amara"), { clientId, question: "bleeding" }, zone).then((lock) => lock?.concernId ?? "")
const examined = (concernId: string, examinedOn: string, who: Persona = "amara") =>
  stateExamined(as(who), { clientId: newId(), concernId, examinedBy: "Dr Hart", examinedOn }, zone)
const clears = (who: Persona, concernId: string, examinedOn = "2026-11-13") =>
  clearConcern(
    as(who),
    { clientId: newId(), circleId: circles.amara, concernId, examinedOn },
    { name: "Dr Okafor", zone },
  )
const held = (who: Persona) => readHeld(as(who), circles.amara)

describe("a yes before a session", () => {
  it("holds from then on, also a month later: time alone opens nothing", async () => {
    const concernId = await bleeding()
    await two.grant("okafor", ["medical"])
    await two.itIs("2026-12-24T09:00:00Z")
    expect(await held("okafor")).toEqual({ concernId, since: "2026-11-12", questions: ["bleeding"] })
  })

  it("is kept once, though it was sent twice", async () => {
    const clientId = newId()
    expect(await bleeding(clientId)).toBe(await bleeding(clientId))
    expect(await two.query("select 1 from medical_entry")).toHaveLength(1)
    const other = reportConcern(as("amara"), { clientId, question: "wound" }, zone)
    await expect(other).rejects.toBeInstanceOf(ReplayedDifferently)
  })

  it("can be taken back when it was a slip of the finger, and not the next day", async () => {
    expect(await takeBackConcern(as("amara"), await bleeding())).toEqual({ sessionId: null })
    const later = await bleeding()
    await two.itIs("2026-11-13T19:00:00Z")
    await expect(takeBackConcern(as("amara"), later)).rejects.toBeInstanceOf(NotAccepted)
    await two.grant("okafor", ["medical"])
    expect(await held("okafor")).toMatchObject({ concernId: later })
  })

  it("is Mei's to say of herself, and never Amara's", async () => {
    const concernId = await bleeding()
    await expect(takeBackConcern(as("mei"), concernId)).rejects.toBeInstanceOf(NotFound)
    await expect(examined(concernId, "2026-11-12", "mei")).rejects.toBeInstanceOf(NotFound)
  })
})

describe("a hold is lifted", () => {
  it("by Amara, who says who examined her and when", async () => {
    const concernId = await bleeding()
    await two.itIs("2026-11-15T09:00:00Z")
    await examined(concernId, "2026-11-14")
    await two.grant("okafor", ["medical"])
    expect(await held("okafor")).toBeNull()
    expect(JSON.stringify(await two.query("select * from medical_entry"))).not.toContain("Hart")
  })

  it.each([
    ["of a day before it", "2026-11-11", "before_the_concern"],
    ["of tomorrow", "2026-11-13", "in_the_future"],
  ])("not by an examination %s", async (_words, day, reason) => {
    const concernId = await bleeding()
    await expect(examined(concernId, day)).rejects.toMatchObject({ fields: { examinedOn: reason } })
  })

  it("by Dr Okafor, whom Amara gave what is medical", async () => {
    const concernId = await bleeding()
    await two.grant("okafor", ["medical"])
    await two.itIs("2026-11-14T09:00:00Z")
    await clears("okafor", concernId)
    expect(await held("okafor")).toBeNull()
    await expect(clears("okafor", concernId)).rejects.toBeInstanceOf(NotFound)
  })

  it("and holds anew for a new yes", async () => {
    const first = await bleeding()
    await examined(first, "2026-11-12")
    expect(await bleeding()).not.toBe(first)
  })
})

describe("nobody else", () => {
  it.each<Persona>(["lind", "okafor"])("%s sees or clears it without what is medical", async (who) => {
    const concernId = await bleeding()
    await two.grant(who, ["ratings", "notes", "trainer_step"])
    await two.itIs("2026-11-14T09:00:00Z")
    expect(await held(who)).toBeNull()
    await expect(clears(who, concernId)).rejects.toBeInstanceOf(NotFound)
  })

  it.each<Persona>(["ruiz", "jo", "sam", "mei"])("%s finds no patient there", async (who) => {
    const concernId = await bleeding()
    await expect(held(who)).rejects.toBeInstanceOf(NotFound)
    await expect(clears(who, concernId)).rejects.toBeInstanceOf(NotFound)
  })
})
