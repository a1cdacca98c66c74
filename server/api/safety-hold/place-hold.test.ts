import { randomUUID } from "node:crypto"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { agree, limit, look, pause, suggest, suggestTime } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { env } from "#server/env.ts"
import { replayLedger } from "#server/ledger/replay-ledger.ts"
import { NeedsProof, NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { withViewer } from "../viewer.ts"
import { liftHold } from "./lift-hold.ts"
import { placeHold } from "./place-hold.ts"
import { holdOn } from "./queries.ts"
import { readHold } from "./read-hold.ts"

const circleId = circles.amara as CircleId // a seeded circle's id
const cause = "She told me on the phone that she is afraid of him."
const zone = "Europe/London"
let two: Awaited<ReturnType<typeof openTwo>>

beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.query("truncate safety_hold, clinician_notes_entry, ledger_mark, consent_epoch")
  rmSync(join(env().dataDir, "consent.ledger"), { force: true })
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
})

const hold = (who: Persona = "okafor", part: { clientId?: string; cause?: string } = {}) =>
  placeHold(as(who), { circleId, clientId: randomUUID(), cause, ...part })
const now = Temporal.Now.instant()
const lift = (who: Persona, holdId: string, provenAt = now.epochMilliseconds) =>
  liftHold({ actor: as(who), signIn: { provenAt }, now }, { circleId, holdId })
const atDesk = (who: Persona) => readHold(as(who), circleId, zone)
const forOwner = (who: Persona, room: "mine" | "ours" = "mine") =>
  withViewer(as(who), { room, circle: circleId, operation: "test" }, (tx) => holdOn(tx, circleId))
const page = async () => JSON.stringify(await look("jo"))

describe("while Dr Okafor holds partners back", () => {
  it("Jo's page stays as it was, whatever Amara goes on to do", async () => {
    const id = await agree()
    await suggestTime("amara", "2026-10-22", "20:00")
    const before = await page()
    await hold()
    expect(await page()).toBe(before)
    await limit("amara", "Hands")
    await suggest("amara", { expectedVersion: id, minutes: 5, limitsRead: ["Feet", "Hands"] })
    await pause("amara")
    expect(await page()).toBe(before)
  })

  it("Jo's own words go on like on any day, so that nothing looks stopped", async () => {
    await agree()
    await hold()
    await limit("jo", "Neck")
    expect(await look("jo")).toMatchObject({ inForce: { terms: { alsoOffLimits: ["Feet", "Neck"] } } })
  })

  it("Amara's own page of the two stays as it is", async () => {
    await agree()
    const before = JSON.stringify(await look("amara"))
    await hold()
    expect(JSON.stringify(await look("amara"))).toBe(before)
  })

  it("Jo can't tell it from any table that Jo can reach", async () => {
    await hold()
    const seen = await withViewer(as("jo"), { room: "ours", circle: circleId, operation: "test" }, (tx) =>
      tx.db.execute("select 1 from safety_hold union all select 1 from clinician_notes_entry"),
    )
    expect(seen.rows).toEqual([])
  })

  it("Jo reads on when it is lifted, and also what came in between", async () => {
    await agree()
    const { holdId } = await hold()
    await limit("amara", "Hands")
    await lift("okafor", holdId)
    expect(await look("jo")).toMatchObject({ inForce: { terms: { alsoOffLimits: ["Feet", "Hands"] } } })
  })
})

describe("why she holds", () => {
  it("is Dr Okafor's to read, and nobody else's: not Lena Lind's, not Amara's", async () => {
    const { holdId } = await hold()
    expect(await atDesk("okafor")).toEqual({ holdId, since: "2026-10-20", placedBy: null, cause })
    expect(await atDesk("lind")).toMatchObject({ holdId, placedBy: "Dr Okafor", cause: null })
    const told = await forOwner("amara")
    expect(told).toMatchObject({ name: "Dr Okafor" })
    expect(JSON.stringify(told)).not.toContain("afraid")
  })

  it("is nowhere in the database in plain words", async () => {
    await hold()
    const rows = await two.query(
      "select encode(words, 'escape') as words, fields::text from clinician_notes_entry",
    )
    expect(JSON.stringify(rows)).not.toContain("afraid")
  })

  it("may be left out", async () => {
    await hold("okafor", { cause: "" })
    expect(await atDesk("okafor")).toMatchObject({ cause: null })
  })
})

describe("a hold", () => {
  it("is told to Amara as long as it stands", async () => {
    expect(await forOwner("amara")).toBeNull()
    const { holdId } = await hold()
    expect((await forOwner("amara"))?.since.toString()).toMatch(/^2026-10-20T10:00/)
    await lift("okafor", holdId)
    expect(await forOwner("amara")).toBeNull()
    expect(await atDesk("okafor")).toBeNull()
  })

  it("is not told to Jo, who asks in either room", async () => {
    await hold()
    expect(await forOwner("jo", "ours")).toBeNull()
    expect(await forOwner("jo")).toBeNull()
  })

  it("can be placed by nobody but the care team: not by Jo, Amara, Sam or Dr Ruiz", async () => {
    for (const who of ["jo", "amara", "sam", "ruiz"] as const)
      await expect(hold(who)).rejects.toThrow(NotFound)
  })

  it("can't be placed, read or lifted by a clinician who has left", async () => {
    const { holdId } = await hold()
    await two.query("update relationship set ended_at = app.instant() where id = $1", [
      relationships.amaraLind,
    ])
    await expect(hold("lind")).rejects.toThrow(NotFound)
    await expect(atDesk("lind")).rejects.toThrow(NotFound)
    await expect(lift("lind", holdId)).rejects.toThrow(NotFound)
    await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraLind])
  })

  it("can be lifted by Lena Lind, since Dr Okafor may have left", async () => {
    const { holdId } = await hold()
    await lift("lind", holdId)
    expect(await atDesk("okafor")).toBeNull()
  })

  it("is lifted by no colleague whom no practice knows, though she lifts her own", async () => {
    await two.query("update practice_member set role = 'administrator' where account_id = $1", [
      as("lind").userId,
    ])
    const { holdId } = await hold()
    await expect(lift("lind", holdId)).rejects.toThrow(NotFound)
    await lift("okafor", holdId)
    await lift("lind", (await hold("lind")).holdId)
    expect(await atDesk("okafor")).toBeNull()
    await two.query("update practice_member set role = 'clinician' where account_id = $1", [
      as("lind").userId,
    ])
  })

  it("is lifted only by somebody who has proven who they are", async () => {
    const { holdId } = await hold()
    const anHourAgo = now.epochMilliseconds - 3_600_000
    await expect(lift("okafor", holdId, anHourAgo)).rejects.toThrow(NeedsProof)
    for (const who of ["jo", "amara", "ruiz"] as const)
      await expect(lift(who, holdId)).rejects.toThrow(NotFound)
    expect(await atDesk("okafor")).toMatchObject({ holdId })
  })

  it("is one, however often the button was pressed", async () => {
    const clientId = randomUUID()
    const first = await hold("okafor", { clientId })
    expect(await hold("okafor", { clientId })).toEqual(first)
    await expect(hold("okafor", { clientId, cause: "Something else" })).rejects.toThrow(ReplayedDifferently)
    await expect(hold("okafor")).rejects.toThrow(StaleVersion)
    await expect(hold("lind")).rejects.toThrow(StaleVersion)
    await lift("okafor", first.holdId)
    await lift("okafor", first.holdId)
    expect(await two.query("select count(*)::int from safety_hold")).toEqual([{ count: 1 }])
  })

  it("leaves nothing in the log of who looked: nothing of Amara's was read", async () => {
    await hold()
    await atDesk("okafor")
    expect(await two.query("select * from access_entry")).toEqual([])
  })

  it("stands again after a restore from before it", async () => {
    await agree()
    const before = await page()
    await hold()
    await two.query("truncate safety_hold, ledger_mark")
    await replayLedger()
    await limit("amara", "Hands")
    expect(await page()).toBe(before)
    expect(await replayLedger()).toEqual([])
  })
})
