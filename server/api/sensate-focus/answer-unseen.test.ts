import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { agree, answerNext, look, pause } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { walkerAs } from "#db/testing/walk-as.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { whatIsThere } from "#server/live/what-is-there.ts"
import { ownCopy } from "../export/own-copy.ts"
import { lookAtDesk } from "./look-at-desk.ts"
import { sayAtDesk } from "./say-at-desk.ts"

/**
 * Readiness is blind (decision 31). Each case is one night of Amara and Jo, walked by procedure as a browser calls it:
 * the page, the mark of the open screen, what the other's eyes show, who looked, and the whole copy of one's data.
 */
let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const circleId = circles.amara as CircleId // the circle's id in the seed
const pair = ["amara", "jo"] as const
type One = (typeof pair)[number]
const other = { amara: "jo", jo: "amara" } as const
const roomOf = (who: One) => (who === "amara" ? ("mine" as const) : ("ours" as const))
const therapist = (said: object) =>
  // Each call names one of the things that can be said at the desk.
  sayAtDesk(as("okafor"), {
    circleId,
    clientId: randomUUID(),
    ...said,
  } as unknown as Parameters<typeof sayAtDesk>[1])
const therapistsYes = () => therapist({ says: "would_move_on", to: "genital" })
const yes = (who: One) => answerNext(who, "genital")
const hold = () =>
  two.query(
    "insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, app.instant())",
    [circles.amara, randomUUID(), personas.okafor.id],
  )

/** An agreement; Dr Okafor is asked as well. */
async function begin() {
  await two.forget()
  await two.empty(["safety_hold", "draft"])
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await two.grant("okafor", ["couple_plan"])
  await agree()
  await therapist({ says: "with_therapist", isAsked: true })
}

const hour = (clock: string) => two.itIs(`2026-10-${clock}:00Z`)

/** All that one person can come by, the ids numbered as they appear. */
async function shown(who: One, isWhole: boolean): Promise<string[]> {
  const { ask } = walkerAs(who)
  const room = roomOf(who)
  const lines = [await ask("sensateFocus.together", { room })]
  if (who === "amara" && isWhole) {
    lines.push(await ask("sensateFocus.preview", undefined))
    lines.push(await ask("consent.accessLog", { after: null }))
    const toOkafor = { relationshipId: relationships.amaraOkafor, category: "couple_plan" }
    lines.push(await ask("consent.past", toOkafor))
  }
  if (!isWhole) return lines
  let copy = ""
  for await (const piece of ownCopy(signInOf(who))) copy += piece
  return [...lines, masked(copy)]
}

function masked(text: string): string {
  const seen = new Map<string, string>()
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!seen.has(id)) seen.set(id, `#${seen.size}`)
      return seen.get(id) ?? ""
    })
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d+(Z|\+00)/g, "an instant")
}

/** The sayer's evening, night and morning, with what the others do between them. */
async function nightOf(sayer: One, saysYes: boolean, others: () => Promise<unknown>, isWhole = true) {
  await begin()
  if (saysYes) await yes(sayer)
  await hour("20T11:00")
  const mark = () => whatIsThere(as(sayer), roomOf(sayer))
  const before = await mark()
  const lines = await shown(sayer, isWhole)
  // Who opens a page stands in who looked, by design; what they said on it does not.
  await look(other[sayer])
  await lookAtDesk(as("okafor"), circleId)
  await others()
  await hour("20T12:00")
  expect(await mark()).toBe(before)
  lines.push(...(await shown(sayer, isWhole)))
  await hour("21T13:00")
  return [...lines, ...(await shown(sayer, isWhole))]
}

describe.each(pair)("%s said yes, and reads the same", (sayer) => {
  const them = other[sayer]
  const unanswered = () => nightOf(sayer, true, therapistsYes)

  it("whether the other said not yet, or has not answered", async () => {
    const before = await unanswered()
    const notYet = async () => {
      await answerNext(them, "genital", "not_yet")
      await therapistsYes()
    }
    expect(await nightOf(sayer, true, notYet)).toEqual(before)
    const thoughtOtherwise = async () => {
      await yes(them)
      await answerNext(them, "genital", "not_yet")
      await therapistsYes()
    }
    expect(await nightOf(sayer, true, thoughtOtherwise)).toEqual(before)
  })

  it("whether the other said yes and Dr Okafor has not opened the step, or said not yet to it", async () => {
    const before = await unanswered()
    expect(await nightOf(sayer, true, () => yes(them))).toEqual(before)
    const notYet = async () => {
      await yes(them)
      await therapistsYes()
      await therapist({ says: "not_yet", to: "genital" })
    }
    expect(await nightOf(sayer, true, notYet)).toEqual(before)
  })

  it("whether the other was asked at all", async () => {
    const before = await nightOf(sayer, true, therapistsYes, false)
    // Jo's pages stand still under a hold; Amara's question goes when she pauses what Jo no longer sees change.
    const unasked = async () => {
      await therapistsYes()
      await hold()
      if (them === "amara") await pause("amara")
    }
    expect(await nightOf(sayer, true, unasked, false)).toEqual(before)
  })

  it("and something else only when nobody's yes is missing", async () => {
    const everybody = async () => {
      await yes(them)
      await therapistsYes()
    }
    const [evening, ...rest] = await nightOf(sayer, true, everybody, false)
    const [before, ...unmoved] = await nightOf(sayer, true, therapistsYes, false)
    expect(evening).toBe(before)
    expect(rest.at(0)).toBe(unmoved.at(0))
    expect(rest.at(1)).toContain('"now":"genital"')
    expect(unmoved.at(1)).toContain('"now":"non_genital"')
  })
})

describe.each(pair)("%s did not say yes, and learns nothing", (who) => {
  it("of a yes, a not yet, or no answer of the others", async () => {
    const silent = await nightOf(who, false, async () => {})
    expect(await nightOf(who, false, () => yes(other[who]))).toEqual(silent)
    expect(await nightOf(who, false, () => answerNext(other[who], "genital", "not_yet"))).toEqual(silent)
    const both = async () => {
      await yes(other[who])
      await therapistsYes()
    }
    expect(await nightOf(who, false, both)).toEqual(silent)
  })
})
