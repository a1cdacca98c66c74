import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { agree, answer, goOn, limit, look, pause, suggest, terms } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { NotAccepted, NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { proposeTerms } from "./propose-terms.ts"

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

describe("an agreement", () => {
  it("waits for Jo when Amara has written it, and starts when Jo signs from their own login", async () => {
    const { id } = await suggest("amara")
    expect(await look("jo")).toMatchObject({
      otherName: "Amara",
      inForce: null,
      waiting: { id, isMine: false, terms: { stopWord: "Harbour", startsFirst: "me" } },
    })
    await answer("jo", id, "sign")
    expect(await look("amara")).toMatchObject({
      inForce: {
        id,
        terms: { startsFirst: "other" },
        signatures: { mineOn: "2026-10-20", othersOn: "2026-10-20" },
      },
      waiting: null,
    })
  })

  it("keeps its words under seal", async () => {
    await suggest("amara")
    const [row] = await two.query("select fields::text, digest, words from couple_plan_entry")
    expect(row.fields).not.toMatch(/Harbour|Tea|Feet/)
    expect(row.words.toString("latin1")).not.toMatch(/Harbour|Tea|Feet/)
  })

  it("can be suggested by Jo as well, and taken back by whoever suggested it", async () => {
    const { id } = await suggest("jo")
    expect(await look("amara")).toMatchObject({ waiting: { id, isMine: false } })
    await expect(answer("amara", id, "withdraw")).rejects.toThrow(StaleVersion)
    await answer("jo", id, "withdraw")
    expect(await look("amara")).toMatchObject({ waiting: null, inForce: null })
  })

  it("leaves what is in force when the other says not now to a change", async () => {
    const id = await agree()
    const change = await suggest("jo", { expectedVersion: id, minutes: 20 })
    await answer("amara", change.id, "not_now")
    expect(await look("jo")).toMatchObject({ waiting: null, inForce: { id, terms: { minutes: 15 } } })
  })

  it("can't be signed by the one who wrote it a second time, nor when it has changed since", async () => {
    const { id } = await suggest("amara")
    await expect(answer("amara", id, "sign")).rejects.toThrow(StaleVersion)
    await suggest("jo", { expectedVersion: id, minutes: 10 })
    await expect(answer("jo", id, "sign")).rejects.toThrow(StaleVersion)
    await expect(suggest("amara", { expectedVersion: id })).rejects.toThrow(StaleVersion)
  })

  it("says beside each field what is amiss", async () => {
    const amiss = suggest("amara", {
      minutes: 90,
      stopWord: "",
      zone: "Mars/Olympus",
      reviewOn: "2026-10-20",
    })
    await expect(amiss).rejects.toThrow(NotAccepted)
    await expect(amiss).rejects.toMatchObject({
      fields: { minutes: "out_of_range", stopWord: "empty", zone: "not_a_zone", reviewOn: "past" },
    })
  })

  it("is written once when it is sent twice at once, and another one under the same id is refused", async () => {
    const input = { room: "mine", clientId: randomUUID(), ...terms } as const
    const answers = await Promise.all([1, 2, 3, 4].map(() => proposeTerms(as("amara"), input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await two.query("select 1 from couple_plan_entry")).toHaveLength(1)
    const other = proposeTerms(as("amara"), { ...input, minutes: 20 })
    await expect(other).rejects.toThrow(ReplayedDifferently)
  })
})

describe("less takes one of the two", () => {
  it("puts a limit in force at once, for both", async () => {
    await agree()
    await limit("jo", "Neck")
    for (const who of ["amara", "jo"] as const) {
      expect(await look(who)).toMatchObject({ inForce: { terms: { alsoOffLimits: ["Feet", "Neck"] } } })
    }
  })

  it("pauses for one without a reason, and goes on when both would like to", async () => {
    await agree()
    await pause("jo")
    await goOn("amara")
    expect(await look("amara")).toMatchObject({ isPaused: true, iWouldGoOn: true })
    expect(await look("jo")).toMatchObject({ isPaused: true, iWouldGoOn: false })
    await goOn("jo")
    expect(await look("jo")).toMatchObject({ isPaused: false })
  })

  it("tells neither of them who paused, or when anything was written", async () => {
    await agree()
    const before = JSON.stringify(await look("jo"))
    await pause("amara")
    const after = JSON.stringify(await look("jo"))
    const paused = before
      .replace('"isPaused":false', '"isPaused":true')
      .replace(/"step":\{[^}]*\}/, '"step":null')
    expect(after).toBe(paused)
    expect(after).not.toMatch(/recorded|author|count|version|T10:/)
  })
})

describe("who is not one of the two", () => {
  it("is told that nothing is there: Jo without a grant, Sam, a stranger, Dr Ruiz", async () => {
    const id = await agree()
    await two.stopSharing("hide")
    for (const who of ["jo", "sam", "mei", "ruiz"] as const) {
      expect(await look(who)).toBeNull()
      const tries = [
        () => suggest(who, { expectedVersion: id }),
        () => answer(who, id, "sign"),
        () => limit(who, "x"),
        () => pause(who),
      ]
      for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound)
    }
    expect(await two.query("select 1 from couple_plan_entry")).toHaveLength(2)
  })

  it("is Dr Okafor too, in the room of the two", async () => {
    await two.grant("okafor", ["couple_plan"])
    await agree()
    expect(await look("okafor")).toBeNull()
  })

  it("is a person from Amara's past: what she agreed with Sam is not Jo's, and not hers now", async () => {
    const old = JSON.stringify({ stage: "genital" })
    await two.query(
      `insert into couple_plan_entry (circle_id, id, owner_id, author_id, recorded_at, from_at, client_id, digest, kind, subject_id, fields)
       select circle_id, gen_random_uuid(), owner_id, person_id, '2025-11-01', '2025-11-01', gen_random_uuid(), 'd', 'proposed_terms', id, $1
       from relationship where kind = 'partner' and ended_at is not null`,
      [old],
    )
    expect(await look("amara")).toMatchObject({ inForce: null, waiting: null })
  })
})
