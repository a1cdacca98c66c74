import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { agree, answer, answerNext, asTwo, goBack, look, pause, suggest } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { whatIsThere } from "#server/live/what-is-there.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { lookAtDesk } from "./look-at-desk.ts"
import { previewDesk } from "./preview-desk.ts"
import { sayAtDesk } from "./say-at-desk.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
})

const circleId = circles.amara as CircleId // the circle's id in the seed
const aNightLater = () => two.itIs("2026-10-21T10:00:01Z")
const step = async (who: Persona) => (await look(who))?.step
const bytes = async (who: Persona) => JSON.stringify(await look(who))
const desk = (who: Persona) => lookAtDesk(as(who), circleId)
const act = { circleId, clientId: "" }
const says = (said: object, who: Persona = "okafor") =>
  // Each call below names one of the four things that can be said.
  sayAtDesk(as(who), { ...act, clientId: randomUUID(), ...said } as unknown as Parameters<
    typeof sayAtDesk
  >[1])
const asked = { says: "with_therapist", isAsked: true }

describe("the next step", () => {
  it("comes a night after both said yes, for both", async () => {
    await agree()
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    expect(await step("jo")).toMatchObject({ now: "non_genital", next: "genital", mine: "yes" })
    await aNightLater()
    for (const who of ["amara", "jo"] as const) {
      expect(await look(who)).toMatchObject({
        inForce: { terms: { stage: "genital", offLimits: ["mouth", "penetration"] } },
        step: { now: "genital", next: "mouth", before: "non_genital", mine: "none" },
      })
    }
  })

  it("tells Amara nothing of Jo's answer, whether or not she has said yes", async () => {
    await agree()
    for (const first of [null, "amara"] as const) {
      if (first) await answerNext(first, "genital")
      const before = await bytes("amara")
      for (const what of ["yes", "not_yet", "yes"] as const) {
        await answerNext("jo", "genital", what)
        expect(await bytes("amara")).toBe(before)
      }
      await answerNext("jo", "genital", "not_yet")
    }
  })

  it("tells Jo nothing of Amara's, nor that Dr Okafor is asked as well", async () => {
    await two.grant("okafor", ["couple_plan"])
    await agree()
    await answerNext("jo", "genital")
    const before = await bytes("jo")
    await answerNext("amara", "genital")
    expect(await bytes("jo")).toBe(before)
    await says(asked)
    await says({ says: "would_move_on", to: "genital" })
    await answerNext("amara", "genital", "not_yet")
    await aNightLater()
    expect(await bytes("jo")).toBe(before.replaceAll('"today":"2026-10-20"', '"today":"2026-10-21"'))
  })

  it("makes no open screen look again before it comes, but the one of whoever answers", async () => {
    const marks = () => Promise.all([whatIsThere(as("amara"), "mine"), whatIsThere(as("jo"), "ours")])
    const id = await agree()
    const [hers, jos] = await marks()
    await answerNext("amara", "genital")
    const change = await suggest("jo", { expectedVersion: id, minutes: 20 })
    const [herNext, josNext] = await marks()
    expect(herNext).not.toBe(hers)
    expect(josNext).not.toBe(jos)
    await answerNext("amara", "genital", "not_yet")
    await answer("amara", change.id, "sign")
    await answer("amara", change.id, "withdraw")
    expect((await marks())[1]).toBe(josNext)
  })

  it("does not come when one of them thinks otherwise in the night", async () => {
    await agree()
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await answerNext("amara", "genital", "not_yet")
    await aNightLater()
    expect(await step("jo")).toMatchObject({ now: "non_genital", mine: "yes" })
  })

  it("is not asked in a pause, nor for a step that is not next, nor by new terms", async () => {
    const id = await agree()
    await expect(answerNext("jo", "mouth")).rejects.toThrow(StaleVersion)
    await expect(suggest("jo", { expectedVersion: id, stage: "genital" })).rejects.toThrow(NotAccepted)
    await pause("amara")
    await expect(answerNext("jo", "genital")).rejects.toThrow(NotAccepted)
    expect(await step("jo")).toBeNull()
  })
})

it("either of them steps back at once, and nothing says who", async () => {
  await agree({ stage: "genital" })
  await goBack("jo", "non_genital")
  const terms = { stage: "non_genital", offLimits: ["breasts", "genitals", "mouth", "penetration"] }
  expect(await look("amara")).toMatchObject({ inForce: { terms }, step: { before: null } })
  expect(await bytes("amara")).not.toMatch(/stepped|author|partner"/)
  await expect(goBack("amara", "non_genital")).rejects.toThrow(StaleVersion)
})

describe("Dr Okafor, where Amara shares the plan for two", () => {
  beforeEach(async () => {
    await two.grant("okafor", ["couple_plan"])
    await agree()
  })

  it("reads the step, and of the answers only that both are there", async () => {
    await says(asked)
    const before = JSON.stringify(await desk("okafor"))
    expect(JSON.parse(before)).toMatchObject({
      partnerName: "Jo",
      state: "active",
      terms: { stage: "non_genital", reviewOn: "2026-11-20" },
      step: { next: "genital", mine: "none" },
      bothWould: false,
    })
    await answerNext("jo", "genital")
    expect(JSON.stringify(await desk("okafor"))).toBe(before)
    await answerNext("amara", "genital")
    expect(await desk("okafor")).toMatchObject({ bothWould: true })
  })

  it("is asked as well when she says so, and the step waits for her", async () => {
    await says(asked)
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await aNightLater()
    expect(await step("amara")).toMatchObject({ now: "non_genital", withTherapist: true })
    await says({ says: "would_move_on", to: "genital" })
    await two.itIs("2026-10-22T10:00:02Z")
    expect(await step("jo")).toMatchObject({ now: "genital", withTherapist: false })
  })

  it("is seen through by Amara, without anybody's answer", async () => {
    const seen = () => previewDesk(as("amara"), relationships.amaraOkafor)
    await says(asked)
    const before = JSON.stringify(await seen())
    expect(JSON.parse(before)).toMatchObject({ partnerName: "Jo", isAsked: true, bothWould: false })
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await says({ says: "would_move_on", to: "genital" })
    expect(JSON.stringify(await seen())).toBe(before)
    expect(await previewDesk(as("amara"), relationships.amaraLind)).toBeNull()
    await expect(previewDesk(as("jo"), relationships.amaraOkafor)).rejects.toThrow(NotFound)
  })

  it("is let out of it by Amara, and not by Jo", async () => {
    await says(asked)
    await expect(asTwo("jo")).rejects.toThrow(NotFound)
    await asTwo("amara")
    expect(await desk("okafor")).toMatchObject({ isAsked: false })
  })

  it("can pause, and the two read what they read in any pause", async () => {
    const before = await bytes("jo")
    await says({ says: "paused" })
    const paused = await bytes("jo")
    await two.query("delete from couple_plan_entry where kind = 'paused'")
    expect(await bytes("jo")).toBe(before)
    await pause("amara")
    expect(await bytes("jo")).toBe(paused)
  })

  it("says each thing once when it is sent twice", async () => {
    const once = { ...asked, clientId: randomUUID() }
    expect((await says(once)).id).toBe((await says(once)).id)
  })
})

describe("who is not asked", () => {
  it("finds nothing at the desk: without the grant, a colleague without it, Jo, Sam, Dr Ruiz", async () => {
    await agree()
    expect(await desk("okafor")).toBeNull()
    for (const who of ["jo", "sam", "ruiz", "mei"] as const) {
      await expect(desk(who)).rejects.toThrow(NotFound)
      await expect(says(asked, who)).rejects.toThrow(NotFound)
    }
    await expect(says(asked)).rejects.toThrow(NotFound)
    await two.grant("okafor", ["couple_plan"])
    expect(await desk("lind")).toBeNull()
    await expect(answerNext("sam", "genital")).rejects.toThrow(NotFound)
  })

  it("is a clinician after Jo has gone: there is no plan for two", async () => {
    await two.grant("okafor", ["couple_plan"])
    await agree()
    await two.query(
      "update relationship set ended_at = app.instant() where kind = 'partner' and ended_at is null",
    )
    expect(await desk("okafor")).toBeNull()
    await two.query("update relationship set ended_at = null where kind = 'partner' and person_id = $1", [
      as("jo").userId,
    ])
  })
})

describe("a change that allows more", () => {
  const longer = async () => {
    const expectedVersion = await agree()
    const { id } = await suggest("amara", { expectedVersion, minutes: 20 })
    await answer("jo", id, "sign")
    return id
  }
  const minutes = async (who: Persona) => (await look(who))?.inForce?.terms.minutes

  it("holds a night after both have signed", async () => {
    const id = await longer()
    expect(await minutes("jo")).toBe(15)
    expect((await look("jo"))?.waiting).toMatchObject({
      id,
      waitsANight: true,
      signatures: { mineOn: "2026-10-20" },
    })
    await aNightLater()
    expect(await look("amara")).toMatchObject({ inForce: { id, terms: { minutes: 20 } }, waiting: null })
  })

  it("shows Amara nothing of Jo's signature before it counts, nor of its going", async () => {
    const expectedVersion = await agree()
    const { id } = await suggest("amara", { expectedVersion, minutes: 20 })
    const before = await bytes("amara")
    await answer("jo", id, "sign")
    expect(await bytes("amara")).toBe(before)
    await answer("jo", id, "withdraw")
    expect(await bytes("amara")).toBe(before)
    await aNightLater()
    expect(await minutes("amara")).toBe(15)
  })

  it("shows Jo nothing when Amara takes hers back in the night", async () => {
    const id = await longer()
    const before = await bytes("jo")
    await answer("amara", id, "withdraw")
    expect(await bytes("jo")).toBe(before)
    expect((await look("amara"))?.waiting).toBeNull()
    await aNightLater()
    expect(await minutes("jo")).toBe(15)
    await suggest("amara", { expectedVersion: (await look("amara"))?.inForce?.id ?? null, minutes: 10 })
    expect((await look("jo"))?.waiting).toMatchObject({ terms: { minutes: 10 }, waitsANight: false })
  })
})
