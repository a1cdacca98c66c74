import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { agree, answerNext, log, look, pause, suggestTime, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Pressure } from "#server/domain/sensate-focus/pressure.ts"
import { whatIsThere } from "#server/live/what-is-there.ts"
import { readPast } from "../consent/read-past.ts"
import { NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { entriesPage } from "../export/queries.ts"
import { listGranted } from "../reflection/list-granted.ts"
import { listReflections } from "../reflection/list-reflections.ts"
import { lookAtDesk } from "../sensate-focus/look-at-desk.ts"
import { previewTogether } from "../sensate-focus/preview-together.ts"
import { withViewer } from "../viewer.ts"
import { isAnswered } from "./read-pressure.ts"
import { sayPressure } from "./say-pressure.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const circleId = circles.amara as CircleId // the circle's id in the seed
const pair = ["amara", "jo"] as const
const other = { amara: "jo", jo: "amara" } as const
const roomOf = (who: Persona) => (who === "amara" ? ("mine" as const) : ("ours" as const))
const say = (who: Persona, proposalId: string, said: Pressure, clientId: string = randomUUID()) =>
  sayPressure(as(who), { room: roomOf(who), clientId, proposalId, said })
const stage = async (who: Persona) => (await look(who))?.inForce?.terms.stage

/** A time for two that is over and that both said happened; what a test begins from. */
async function together(on = "2026-10-20"): Promise<string> {
  const { id } = await suggestTime("amara", on, "20:00")
  await yes("jo", id)
  await two.itIs(`${on}T22:00:00Z`)
  await log("amara", id, "yes")
  await log("jo", id, "yes")
  return id
}

/** All that somebody can come to see of the two: their page, its mark, the other's eyes, the desk, a copy, who looked. */
async function allThatShows(who: (typeof pair)[number]) {
  const copy = {
    room: "mine",
    circle: "all",
    read: ["couple_plan", "reflection"],
    operation: "copy",
  } as const
  return JSON.stringify([
    await look(who),
    await whatIsThere(as(who), roomOf(who)),
    await listReflections(as(who), roomOf(who)),
    who === "amara" && (await previewTogether(as("amara"), "Amara")),
    who === "amara" && (await pastOfPlan()),
    await withViewer(as(who), copy, async (tx) => [
      ...(await entriesPage(tx, "couple_plan", null, false)),
      ...(await entriesPage(tx, "reflection", null, false)),
    ]),
    await two.query("select viewer_id, operation, categories from access_entry order by 1, 2"),
  ])
}

/** What «with the past» would tell Amara that it reveals. */
const pastOfPlan = () =>
  readPast(as("amara"), { relationshipId: relationships.amaraOkafor, category: "couple_plan" })

let over = ""
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await two.grant("okafor", ["couple_plan", "reflection"])
  await agree()
  over = await together()
})

describe("after a time for two", () => {
  it.each(pair)("%s is asked once, also when they would rather not say", async (who) => {
    const asked = () => isAnswered(as(who), { room: roomOf(who), proposalId: over })
    expect((await look(who))?.answeredFor).toMatchObject({ id: over })
    expect(await asked()).toBe(false)
    await say(who, over, "unsaid")
    expect(await asked()).toBe(true)
    expect(await isAnswered(as(other[who]), { room: roomOf(other[who]), proposalId: over })).toBe(false)
  })

  it("is said once, though it was sent twice", async () => {
    const clientId = randomUUID()
    expect(await say("jo", over, "pressed", clientId)).toEqual(await say("jo", over, "pressed", clientId))
    expect(await two.query("select 1 from reflection_entry")).toHaveLength(1)
    await expect(say("jo", over, "none", clientId)).rejects.toBeInstanceOf(ReplayedDifferently)
  })

  it("is no readable word in the database", async () => {
    await say("jo", over, "pressed")
    const rows = await two.query(
      "select encode(words, 'escape') as words, fields, digest from reflection_entry",
    )
    expect(JSON.stringify(rows)).not.toContain("pressed")
  })
})

describe("what one of the two said", () => {
  it.each(pair)("changes no byte of anything that the other of %s can see", async (who) => {
    const theirs = other[who]
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await allThatShows(theirs)
    const before = await allThatShows(theirs)
    await say(who, over, "pressed")
    expect(await allThatShows(theirs)).toBe(before)
    await answerNext(who, "genital", "not_yet")
    await answerNext(who, "genital")
    expect(await allThatShows(theirs)).toBe(before)
  })

  it.each(pair)("changes no byte of %s's own page, which somebody else may hold", async (who) => {
    const own = async () =>
      JSON.stringify([await look(who), await listReflections(as(who), roomOf(who)), await pastOfPlan()])
    await answerNext(who, "genital")
    const before = await own()
    await say(who, over, "pressed")
    await answerNext(who, "genital")
    expect(await own()).toBe(before)
  })

  it("is not at the desk, though both share their notes with Dr Okafor", async () => {
    await two.grant("okafor", ["reflection"], "jo")
    const desk = async () =>
      JSON.stringify([await lookAtDesk(as("okafor"), circleId), await listGranted(as("okafor"), circleId)])
    const before = await desk()
    for (const who of pair) await say(who, over, "pressed")
    expect(await desk()).toBe(before)
  })

  it("leaves a pause that reads like any other", async () => {
    await pause("jo")
    const plain = JSON.stringify(await look("amara"))
    await two.query("delete from couple_plan_entry where kind = 'paused'")
    await say("jo", over, "pressed")
    await pause("jo")
    expect(JSON.stringify(await look("amara"))).toBe(plain)
  })
})

describe("the next step", () => {
  const aNightAfter = (day: string) => two.itIs(`${day}T23:00:00Z`)

  it.each(pair)("does not come while %s felt pressed, whoever taps yes on their phone", async (who) => {
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await say(who, over, "pressed")
    await answerNext(who, "genital", "not_yet")
    await answerNext(who, "genital")
    await aNightAfter("2026-10-23")
    for (const one of pair) {
      expect(await stage(one)).toBe("non_genital")
      expect((await look(one))?.step).toMatchObject({ mine: "yes" })
    }
  })

  it("comes a night after a time that felt free, by the yes that was there", async () => {
    await say("jo", over, "pressed")
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    const next = await together("2026-10-22")
    await say("jo", next, "none")
    expect(await stage("jo")).toBe("non_genital")
    await aNightAfter("2026-10-23")
    for (const one of pair) expect(await stage(one)).toBe("genital")
  })

  it("is free again when it was a slip of the finger: what was said last counts", async () => {
    await answerNext("jo", "genital")
    await answerNext("amara", "genital")
    await say("jo", over, "pressed")
    await say("jo", over, "none")
    await aNightAfter("2026-10-21")
    expect(await stage("jo")).toBe("genital")
  })

  it("still comes for whoever felt a little pressed, or would rather not say", async () => {
    await say("jo", over, "a_little")
    await say("amara", over, "unsaid")
    await answerNext("amara", "genital")
    await answerNext("jo", "genital")
    await aNightAfter("2026-10-21")
    expect(await stage("amara")).toBe("genital")
  })
})

describe("nobody else", () => {
  it.each<Persona>(["sam", "ruiz", "okafor"])("%s has no place to say it, and finds nothing", async (who) => {
    await expect(say(who, over, "pressed")).rejects.toBeInstanceOf(NotFound)
    await expect(isAnswered(as(who), { room: "ours", proposalId: over })).rejects.toBeInstanceOf(NotFound)
  })

  it("says it of a time that is not over, or is not theirs", async () => {
    const { id } = await suggestTime("amara", "2026-10-25", "20:00")
    await expect(say("jo", id, "pressed")).rejects.toBeInstanceOf(StaleVersion)
    await expect(say("jo", relationships.amaraJo, "pressed")).rejects.toBeInstanceOf(StaleVersion)
    await expect(say("mei", over, "pressed")).rejects.toBeInstanceOf(NotFound)
  })
})
