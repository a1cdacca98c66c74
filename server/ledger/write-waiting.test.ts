import { mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { arriveByMail } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { stopSharing } from "#server/api/consent/stop-sharing.ts"
import { withViewer } from "#server/api/viewer.ts"
import { newPaperCode, takePaperCode } from "#server/auth/paper-code.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { env } from "#server/env.ts"
import { catchUp } from "./catch-up.ts"
import { readLines } from "./ledger-file.ts"
import { writeWaiting } from "./write-waiting.ts"

const amara = { userId: personas.amara.id as UserId } // a persona's id is an account's
const okafor = { userId: personas.okafor.id as UserId }
const circle = circles.amara as CircleId // a seeded circle's id

let people: Personas
const file = () => join(env().dataDir, "consent.ledger")
const run = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(async () => {
  rmSync(file(), { force: true, recursive: true })
  await run(sql`truncate consent_grant, ledger_mark, ledger_waiting, paper_code`)
  const grant = { circle: "amara", owner: "amara", viewer: "okafor", from: people.begin } as const
  await seedGrants(people.root, { ...grant, categories: ["ratings", "notes"] })
})

const stop = () => stopSharing(amara, { relationshipId: relationships.amaraOkafor, category: "ratings" })
const seen = () =>
  withViewer(
    okafor,
    { room: "caseload", circle, write: ["ratings", "notes"], operation: "test" },
    async (tx) => [...tx.granted].toSorted(),
  )
const waiting = async () => (await run(sql`select line from ledger_waiting`)).length
const diskIsFull = () => symlinkSync("/dev/full", file()) // each write says that no space is left
const cannotBeWritten = () => mkdirSync(file())
const isMended = () => rmSync(file(), { recursive: true })

describe.each([
  ["is full", diskIsFull],
  ["takes no writes", cannotBeWritten],
])("while the disk of the ledger %s", (_what, breaks) => {
  it("Amara stops sharing all the same, and the line waits in the database", async () => {
    breaks()
    await stop()
    expect(await seen()).toEqual(["notes"])
    expect(await waiting()).toBe(1)
    await expect(writeWaiting()).rejects.toThrow()
    expect(await waiting()).toBe(1)
    isMended()
    expect(await writeWaiting()).toBe(1)
    expect(await readLines()).toMatchObject([{ happened: "grants_ended", circle, mode: "hide" }])
    expect([await waiting(), await writeWaiting()]).toEqual([0, 0])
  })

  it("she is signed out where she says so, and a paper that was used opens nothing more", async () => {
    const browser = await arriveByMail("amara")
    const signIn = await browser.signIn()
    const paper = await newPaperCode(amara.userId)
    breaks()
    await (await browser.api()).account.endSession({ id: signIn?.sessionId ?? "" })
    expect(await browser.signIn()).toBeNull()
    expect([await takePaperCode(amara.userId, paper), await takePaperCode(amara.userId, paper)]).toEqual([
      true,
      false,
    ])
    expect(await waiting()).toBe(2)
  })

  it("what she stopped is in the file after the next start", async () => {
    breaks()
    await stop()
    isMended()
    expect(await catchUp()).toEqual([])
    expect([await seen(), await waiting(), (await readLines()).length]).toEqual([["notes"], 0, 1])
  })
})

it("keeps nobody out at a start while it can't be written", async () => {
  diskIsFull()
  await stop()
  const folder = env().dataDir
  env().dataDir = join(folder, "not-mounted")
  const done = await catchUp()
  env().dataDir = folder
  expect([done, await seen(), await waiting()]).toEqual([[], ["notes"], 1])
})

it("does again after a restore what had to wait for the file", async () => {
  diskIsFull()
  await stop()
  isMended()
  await writeWaiting()
  await run(
    sql.raw(
      "alter table consent_grant disable trigger user; update consent_grant set ended_at = null, end_mode = null; delete from ledger_mark; alter table consent_grant enable trigger user",
    ),
  )
  expect(await seen()).toEqual(["notes", "ratings"])
  expect(await catchUp()).toHaveLength(1)
  expect(await seen()).toEqual(["notes"])
})

it("leaves no line where the change itself did not come to be", async () => {
  diskIsFull()
  await expect(
    withViewer(amara, { room: "mine", circle, operation: "test", excluding: okafor.userId }, async () => {
      throw new Error("something else went wrong")
    }),
  ).rejects.toThrow("something else")
  expect(await waiting()).toBe(0)
})
