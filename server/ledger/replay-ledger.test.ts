import { appendFileSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { endSession } from "#server/api/account/end-session.ts"
import { stopSharing } from "#server/api/consent/stop-sharing.ts"
import { makeContext } from "#server/api/context.ts"
import { readHeld } from "#server/api/safety/read-lock.ts"
import { reportConcern, takeBackConcern } from "#server/api/safety/report-concern.ts"
import { removeSession } from "#server/api/session-log/remove-session.ts"
import { withholdSession } from "#server/api/session-log/withhold-session.ts"
import { withViewer } from "#server/api/viewer.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { openAs } from "#server/auth/one-click.ts"
import { newPaperCode, takePaperCode } from "#server/auth/paper-code.ts"
import { dropPasskey } from "#server/auth/passkey/keep-passkey.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { env } from "#server/env.ts"
import { keepLine } from "./keep-line.ts"
import { readLines } from "./ledger-file.ts"
import { isLedgerLost, replayLedger } from "./replay-ledger.ts"

const amara = { userId: personas.amara.id as UserId } // a persona's id is an account's
const okafor = { userId: personas.okafor.id as UserId }
const circle = circles.amara as CircleId

let people: Personas
const file = () => join(env().dataDir, "consent.ledger")
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(async () => {
  await people.root.execute(sql`truncate consent_grant, ledger_mark`)
  rmSync(file(), { force: true })
  await seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories: ["ratings", "notes"],
    from: people.begin,
  })
})

const stop = (category: "ratings" | "notes") =>
  stopSharing(amara, { relationshipId: relationships.amaraOkafor, category })
const seenBy = (who: typeof okafor) =>
  withViewer(who, { room: "caseload", circle, write: ["ratings", "notes"], operation: "test" }, async (tx) =>
    [...tx.granted].toSorted(),
  )
/** As a backup from before would: the grant is open again, and the database has never heard of its end. */
const restoreFromBefore = () =>
  people.root.execute(
    sql.raw(
      "alter table consent_grant disable trigger user; update consent_grant set ended_at = null, end_mode = null; delete from ledger_mark; alter table consent_grant enable trigger user",
    ),
  )

it("writes a line of ids alone for what Amara stops sharing, before it is answered", async () => {
  await stop("ratings")
  const lines = await readLines()
  expect(lines).toEqual([
    {
      id: expect.any(String),
      at: expect.any(String),
      happened: "grants_ended",
      circle,
      grants: [expect.any(String)],
      mode: "hide",
    },
  ])
  expect(readFileSync(file(), "utf8")).not.toMatch(/amara|okafor|ratings|@/i)
})

it("notices that the file is gone", async () => {
  expect(await isLedgerLost()).toBe(false)
  await stop("ratings")
  expect(await isLedgerLost()).toBe(false)
  rmSync(file())
  expect(await isLedgerLost()).toBe(true)
})

it("does nothing at a start where nothing is missing", async () => {
  await stop("ratings")
  expect(await replayLedger()).toEqual([])
  expect(await seenBy(okafor)).toEqual(["notes"])
})

it("keeps from Dr Okafor what Amara stopped sharing after the backup, and no more than that", async () => {
  await stop("ratings")
  await restoreFromBefore()
  expect(await seenBy(okafor)).toEqual(["notes", "ratings"])
  expect(await replayLedger()).toHaveLength(1)
  expect(await seenBy(okafor)).toEqual(["notes"])
  expect(await replayLedger()).toEqual([])
})

it("keeps from everybody else the session that Amara kept to herself after the backup, and the one that she took out", async () => {
  const log = (note: string) => logEvening({ note, noteIsShared: true })
  const [withheld, removed, open] = [await log("one"), await log("two"), await log("three")]
  await withholdSession(amara, {
    id: withheld.id,
    clientId: crypto.randomUUID(),
    expectedVersion: 1,
    withheld: true,
  })
  await removeSession(amara, { id: removed.id, expectedVersion: 1 })
  for (const table of ["trainer_step_entry", "ratings_entry", "notes_entry", "practice_day"])
    await people.root.execute(
      sql.raw(`delete from ${table} where version > 1; update ${table} set to_at = null, withheld = false`),
    )
  await people.root.execute(sql`delete from ledger_mark`)
  await replayLedger()
  const { rows } = await people.root.execute(sql`select id, withheld from ratings_entry
    union select id, withheld from practice_day union select id, withheld from trainer_step_entry`)
  expect(rows.filter((row) => row.withheld === false).map((row) => row.id)).toEqual([open.id])
  expect(new Set(rows.filter((row) => row.withheld === true).map((row) => row.id))).toEqual(
    new Set([withheld.id, removed.id]),
  )
})

it("keeps from Dr Okafor the concern that Amara took back after the backup, and holds her session until somebody looked", async () => {
  const toOkafor = { circle: "amara", owner: "amara", viewer: "okafor", from: people.begin } as const
  await seedGrants(people.root, { ...toOkafor, categories: ["medical"] })
  const said = { clientId: crypto.randomUUID(), question: "bleeding" } as const
  const lock = await reportConcern(amara, said, "Europe/London")
  await takeBackConcern(amara, lock?.concernId ?? "")
  await people.root.execute(sql`update medical_entry set to_at = null`)
  await people.root.execute(sql`delete from ledger_mark`)
  expect(await readHeld(okafor, circle)).not.toBeNull()
  await replayLedger()
  expect(await readHeld(okafor, circle)).toBeNull()
  expect(await reportConcern(amara, said, "Europe/London")).toMatchObject({ concernId: lock?.concernId })
})

it("lets nobody in again whose sign-in was ended after the backup", async () => {
  const token = (await openAs("amara"))?.cookies[0]?.split(/[=;]/)[1] ?? ""
  const signIn = await findSignIn(token)
  if (!signIn) throw new Error("Amara is not signed in.")
  const [kept] = (
    await people.root.execute(sql`select * from sign_in_session where id = ${signIn.sessionId}`)
  ).rows
  await endSession({ ...makeContext(signIn, ""), signIn }, signIn.sessionId)
  await people.root.execute(sql`insert into sign_in_session
    select * from jsonb_populate_record(null::sign_in_session, ${JSON.stringify(kept)}::jsonb)`)
  await people.root.execute(sql`delete from ledger_mark`)
  expect(await findSignIn(token)).not.toBeNull()
  await replayLedger()
  expect(await findSignIn(token)).toBeNull()
})

it("brings back no passkey that Amara took away, and no code on paper that she used", async () => {
  const paper = await newPaperCode(amara.userId)
  const id = crypto.randomUUID()
  const keep = () =>
    people.root.execute(sql`insert into passkey (id, account_id, credential_id, public_key, counter, transports)
      values (${id}, ${amara.userId}, 'c', 'k', 0, '{}')`)
  const [kept] = (await people.root.execute(sql`select * from paper_code`)).rows
  await keep()
  expect(await dropPasskey(amara.userId, id)).toBe(true)
  expect(await takePaperCode(amara.userId, paper)).toBe(true)
  await keep()
  await people.root.execute(sql`insert into paper_code
    select * from jsonb_populate_record(null::paper_code, ${JSON.stringify(kept)}::jsonb)`)
  await people.root.execute(sql`delete from ledger_mark`)
  expect(await replayLedger()).toHaveLength(2)
  expect(
    (await people.root.execute(sql`select 1 from passkey union all select 1 from paper_code`)).rows,
  ).toEqual([])
})

it("keeps the narrower outcome when the server went down between the line and the commit", async () => {
  await expect(
    withViewer(amara, { room: "mine", circle, operation: "test", excluding: okafor.userId }, async (tx) => {
      const [grant] = (
        await people.root.execute(sql`select id from consent_grant where category = 'ratings'`)
      ).rows
      await keepLine(tx.db, { happened: "grants_ended", circle, grants: [String(grant?.id)], mode: "hide" })
      // The transaction's own connection is killed; the line goes to the file, and the commit finds nobody.
      await people.root.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app_runtime' and datname = current_database() and state like 'idle in%'`,
      )
    }),
  ).rejects.toThrow()
  expect(await seenBy(okafor)).toEqual(["notes", "ratings"])
  expect(await replayLedger()).toHaveLength(1)
  expect(await seenBy(okafor)).toEqual(["notes"])
})

it("writes no line for what was rolled back", async () => {
  await expect(
    withViewer(amara, { room: "mine", circle, operation: "test" }, async (tx) => {
      await keepLine(tx.db, { happened: "grants_ended", circle, grants: [], mode: "hide" })
      throw new Error("something else went wrong")
    }),
  ).rejects.toThrow("something else")
  expect(await readLines()).toEqual([])
})

it("reads past half a line that a power cut left, and loses none after it", async () => {
  await stop("ratings")
  appendFileSync(file(), '{"id":"00000000-0000-4000-8000-00000')
  await stop("notes")
  expect(await readLines()).toHaveLength(2)
})
