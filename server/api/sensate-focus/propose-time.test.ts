import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import {
  agree,
  log,
  look,
  notToday,
  otherTime,
  pause,
  suggestTime,
  swap,
  tell,
  yes,
} from "#db/testing/couple-says.ts"
import { openTwo } from "#db/testing/open-two.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"

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

const time = async (who: "amara" | "jo") => (await look(who))?.jointTime

describe("a time for the two", () => {
  it("is suggested by Amara, moved by Jo, and agreed by Amara", async () => {
    await agree()
    const first = await suggestTime("amara", "2026-10-22", "20:00")
    expect(await time("jo")).toMatchObject({
      state: "asked_by_other",
      proposal: { id: first.id, minutes: 30 },
    })
    expect(await time("amara")).toMatchObject({ state: "asked_by_me" })
    const second = await otherTime("jo", first.id, "2026-10-23", "19:00")
    expect(await time("amara")).toMatchObject({ state: "asked_by_other", proposal: { id: second.id } })
    await yes("amara", second.id)
    expect(await time("jo")).toMatchObject({ state: "agreed", proposal: { at: "2026-10-23T18:00:00Z" } })
  })

  it("is let go by either of them, and leaves nothing behind", async () => {
    await agree()
    const before = await look("amara")
    const { id } = await suggestTime("amara", "2026-10-22", "20:00")
    await notToday("jo", id)
    expect(await look("amara")).toEqual(before)
    const again = await suggestTime("jo", "2026-10-24", "20:00")
    await notToday("jo", again.id)
    expect(await look("amara")).toEqual(before)
  })

  it("takes no yes to a time that has moved on, nor to one's own", async () => {
    await agree()
    const { id } = await suggestTime("amara", "2026-10-22", "20:00")
    await expect(yes("amara", id)).rejects.toThrow(StaleVersion)
    await otherTime("amara", id, "2026-10-23", "20:00")
    await expect(yes("jo", id)).rejects.toThrow(StaleVersion)
    await expect(notToday("jo", id)).rejects.toThrow(StaleVersion)
  })

  it("is not asked for before both have signed, nor in a pause, nor in the past", async () => {
    const form = async (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (thrown) => (thrown instanceof NotAccepted ? thrown.fields : thrown),
      )
    expect(await form(suggestTime("amara", "2026-10-22", "20:00"))).toEqual({ form: "not_agreed_yet" })
    await agree()
    expect(await form(suggestTime("amara", "2026-10-20", "10:59"))).toEqual({ on: "past" })
    expect(await form(suggestTime("amara", "2028-10-20", "10:59"))).toEqual({ on: "too_far" })
    await pause("jo")
    expect(await form(suggestTime("amara", "2026-10-22", "20:00"))).toEqual({ form: "paused" })
  })
})

describe("on the clock that both signed", () => {
  it.each([
    ["Europe/London", "2026-10-24", "2026-10-24T18:00:00Z"],
    ["Europe/London", "2026-10-25", "2026-10-25T19:00:00Z"],
    ["Europe/London", "2026-10-26", "2026-10-26T19:00:00Z"],
    ["Europe/London", "2027-03-28", "2027-03-28T18:00:00Z"],
    ["America/New_York", "2026-10-31", "2026-10-31T23:00:00Z"],
    ["America/New_York", "2026-11-01", "2026-11-02T00:00:00Z"],
    ["America/New_York", "2027-03-14", "2027-03-14T23:00:00Z"],
  ])("19:00 in %s on %s is 19:00", async (zone, day, instant) => {
    await agree({ zone })
    const { id } = await suggestTime("amara", day, "19:00")
    await yes("jo", id)
    for (const who of ["amara", "jo"] as const) {
      expect(await time(who)).toMatchObject({ state: "agreed", proposal: { at: instant, zone } })
    }
    const [row] = await two.query(
      "select performed_on::text, zone, fields->>'time' as time from couple_plan_entry where kind = 'proposed_time'",
    )
    expect(row).toEqual({ performed_on: day, zone, time: "19:00" })
  })

  it("takes the hour that the clock skips as the first one after it", async () => {
    await agree()
    await suggestTime("jo", "2027-03-28", "01:30")
    expect(await time("amara")).toMatchObject({ proposal: { at: "2027-03-28T01:30:00Z" } })
  })
})

describe("after a time together", () => {
  const upTo = async (day: string) => {
    const { id } = await suggestTime("amara", day, "20:00")
    await yes("jo", id)
    await two.itIs(`${day}T22:00:00Z`)
    return id
  }

  it("each says for themselves that it happened, once, and the other reads that and no more", async () => {
    await agree()
    const id = await upTo("2026-10-22")
    expect(await look("jo")).toMatchObject({ toAnswerFor: { id }, jointTime: { state: "none" } })
    await log("jo", id, "part")
    expect((await look("jo"))?.toAnswerFor).toBeNull()
    expect((await look("amara"))?.toAnswerFor).toMatchObject({ id })
    await expect(log("jo", id, "yes")).rejects.toThrow(StaleVersion)
    const [row] = await two.query("select fields, performed_on::text, words from couple_log_entry")
    expect(row).toMatchObject({ performed_on: "2026-10-22", words: null })
    expect(row.fields).toMatchObject({ happened: "part", exercise: "non_genital" })
  })

  it("who begins takes turns, and is swapped for once when one asks and the other agrees", async () => {
    await agree()
    expect((await look("jo"))?.begins).toBe("me")
    await upTo("2026-10-22")
    expect((await look("jo"))?.begins).toBe("other")
    await suggestTime("jo", "2026-10-24", "20:00")
    await swap("jo")
    expect(await look("amara")).toMatchObject({ begins: "me", swapAskedBy: "other" })
    await swap("amara")
    expect(await look("amara")).toMatchObject({ begins: "other", swapAskedBy: null })
  })

  it("gives the other what one wants to tell, under seal, and nobody else", async () => {
    await two.grant("okafor", ["couple_plan"])
    await tell("amara", "I liked the quiet.")
    expect((await look("jo"))?.told).toMatchObject([{ from: "other", words: "I liked the quiet." }])
    expect((await look("amara"))?.told).toMatchObject([{ from: "me" }])
    const [row] = await two.query("select fields::text, words from couple_log_entry")
    expect(row.fields + row.words.toString("latin1")).not.toContain("quiet")
    for (const who of ["sam", "mei", "ruiz", "okafor"] as const) {
      await expect(tell(who, "Hello")).rejects.toThrow(NotFound)
    }
  })

  it("takes what Jo tells of Jo's own today, and of no day that has not come", async () => {
    const why = { fields: { day: "in_the_future" } }
    await expect(tell("jo", "Soon", "2026-10-21")).rejects.toMatchObject(why)
    await two.itIs("2026-10-20T13:00:00Z")
    await tell("jo", "From far east", "2026-10-21", "Pacific/Auckland")
    await expect(tell("jo", "Sooner", "2026-10-22", "Pacific/Auckland")).rejects.toMatchObject(why)
    expect((await look("amara"))?.told).toMatchObject([{ day: "2026-10-21" }])
    expect(await two.query("select distinct zone from couple_log_entry")).toEqual([{ zone: null }])
  })

  it("takes no log from Jo where the log of the two is not shared", async () => {
    await two.forget()
    await two.grant("jo", ["couple_plan"])
    await agree()
    const id = await upTo("2026-10-22")
    expect(await look("jo")).toMatchObject({ toAnswerFor: null, mayTell: false, told: [] })
    await expect(log("jo", id, "yes")).rejects.toThrow(NotFound)
    await expect(tell("jo", "Hello")).rejects.toThrow(NotFound)
  })
})
