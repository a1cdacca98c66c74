import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { relationships } from "#db/seed/personas.ts"
import {
  answerNext,
  goBack,
  goOn,
  limit,
  notToday,
  otherTime,
  pause,
  suggest,
  swap,
  tell,
  yes,
} from "#db/testing/couple-says.ts"
import { hiddenFromJo, placeHold } from "#db/testing/hidden-from-jo.ts"
import { type Begun, beginTwo, joGoesOn, joTriesAll, marksOfJo } from "#db/testing/jo-goes-on.ts"
import { openTwo } from "#db/testing/open-two.ts"

/**
 * I3 and I4 of consent.md at the level of the procedures. Jo does the same things in two worlds, and each answer has
 * to be the same to the byte, ids numbered in the order in which they appear.
 */
let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
const begin = () => beginTwo(two)

let plain: string[] = []
let whole: string[] = []
beforeAll(async () => {
  plain = await joGoesOn(await begin())
  whole = await joTriesAll(await begin())
}, 60_000)

describe("I3: what is hidden from Jo changes no answer that Jo gets", () => {
  it("all of it at once, over every procedure that there is", async () => {
    const begun = await begin()
    for (const act of Object.values(hiddenFromJo)) await act(begun).catch(() => null) // two of them share the guessed id
    expect(await joTriesAll(begun)).toEqual(whole)
  }, 60_000)

  it.each(Object.keys(hiddenFromJo))(
    "%s",
    async (what) => {
      const begun = await begin()
      const before = await marksOfJo()
      await hiddenFromJo[what]?.(begun)
      if (what !== "a hold for safety") expect(await marksOfJo()).toBe(before)
      expect(await joGoesOn(begun)).toEqual(plain)
    },
    60_000,
  )
})

/** What Amara goes on to do once Jo's view stands still. */
const afterwards: Record<string, (begun: Begun) => Promise<unknown>> = {
  "answers the time that Jo asked for": ({ asked }) => yes("amara", asked),
  "asks for another time": ({ asked }) => otherTime("amara", asked, "2026-10-25", "20:00"),
  "lets the time go": ({ asked }) => notToday("amara", asked),
  "sets a limit": () => limit("amara", "Hands"),
  "steps back": () => goBack("amara", "non_genital"),
  "would take the next step": () => answerNext("amara", "mouth"),
  "writes other terms": ({ inForce }) =>
    suggest("amara", {
      ...{ stage: "genital", expectedVersion: inForce, minutes: 5 },
      limitsRead: ["Feet", "Hands"],
    }),
  "pauses, and would go on": async () => {
    await pause("amara")
    await goOn("amara")
  },
  "tells Jo something": () => tell("amara", "Not now.", "2026-10-20"),
  "asks to swap": () => swap("amara"),
  "keeps back what Jo had read": async () => {
    await two.query(`insert into couple_log_entry select (jsonb_populate_record(log, jsonb_build_object(
      'version', 2, 'withheld', true, 'from_at', app.instant(), 'client_id', gen_random_uuid()))).*
      from couple_log_entry log where kind = 'told'`)
    await two.query("update couple_log_entry set to_at = app.instant() where kind = 'told' and version = 1")
  },
  "takes away what Jo had read": () =>
    two.query("update couple_log_entry set to_at = app.instant() where kind = 'told'"),
  "practises alone": async (begun) => hiddenFromJo["all that Amara keeps for herself"]?.(begun),
}
const quietly: Record<string, () => Promise<unknown>> = {
  "by stopping quietly": () => two.stopSharing("freeze"),
  "by letting the days run out": () => two.query("update consent_grant set valid_until = app.instant()"),
  "by a clinician's hold": () => placeHold(two),
}

describe("I4: what Jo was shown stands still, whatever Amara goes on to do", () => {
  async function standsStill(how: string, acts: readonly string[], goesOn = joGoesOn, asBefore = plain) {
    const begun = await begin()
    const before = await marksOfJo()
    await quietly[how]?.()
    for (const act of acts) await afterwards[act]?.(begun).catch(() => null) // one may leave the next nothing to answer
    expect(await marksOfJo()).toBe(before)
    expect(await goesOn(begun)).toEqual(asBefore)
  }

  it.each(Object.keys(afterwards))(
    "after stopping quietly Amara %s",
    (act) => standsStill("by stopping quietly", [act]),
    60_000,
  )

  it.each(Object.keys(quietly))(
    "%s, and she does all of it, over every procedure that there is",
    (how) => standsStill(how, Object.keys(afterwards), joTriesAll, whole),
    60_000,
  )
})

it("whoever has left finds the same, whatever is there", async () => {
  const gone = async (isMore: boolean) => {
    const begun = await begin()
    if (isMore) await hiddenFromJo["all that Amara keeps for herself"]?.(begun)
    await two.query("update relationship set ended_at = app.instant() where id = $1", [relationships.amaraJo])
    if (isMore) await hiddenFromJo["what she and Dr Okafor write to each other"]?.(begun)
    return joTriesAll(begun)
  }
  const less = await gone(false)
  expect(await gone(true)).toEqual(less)
  expect(less.filter((line) => /^(sensateFocus|reflection)[^ ]* .*"data":\{"id"/.test(line))).toEqual([])
}, 60_000)
