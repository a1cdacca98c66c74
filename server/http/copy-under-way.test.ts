import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { connect } from "#db/client.ts"
import { signInSession } from "#db/schema/auth.ts"
import { personas, relationships } from "#db/seed/personas.ts"
import { tell } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { stopSharingAll } from "#server/api/consent/stop-sharing.ts"
import { keepReflection } from "#server/api/reflection/keep-reflection.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { cookieOf, openHandOver } from "./testing/ask-for-copy.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let door: Awaited<ReturnType<typeof openHandOver>>
const told = "what Jo told Amara"
const own = "what Jo wrote for Jo alone"

beforeAll(async () => {
  two = await openTwo()
  door = await openHandOver()
})
afterAll(async () => {
  await door.close()
  await two.close()
})
beforeEach(async () => {
  await two.forget()
  await two.grant("jo", ["couple_plan", "couple_log"])
  await tell("jo", told, "2026-10-19")
  const day = { day: "2026-10-19", zone: "Europe/London" } as const
  await keepReflection(as("jo"), {
    ...{ room: "ours", clientId: crypto.randomUUID(), sessionId: null, words: own },
    ...day,
  })
})

/** Jo asks for a copy, and it has been read but for its drafts when Amara stops: she waits for that one read alone. */
async function takeWhile(stop: () => Promise<unknown>) {
  const cookie = await cookieOf("jo")
  const other = await connect(two.urls.superuser)
  await other.query("begin")
  await other.query("lock table draft in access exclusive mode")
  const copy = door.take(cookie)
  await waitFor("relation = 'draft'::regclass")
  const stopped = stop()
  await Promise.race([stopped, waitFor("locktype = 'advisory'")])
  await other.query("commit")
  await other.end()
  await stopped
  return copy
}

async function waitFor(what: string) {
  const waits = `select 1 from pg_locks where not granted and ${what}
    and database = (select oid from pg_database where datname = current_database())`
  while ((await two.query(waits)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

const stop = (mode: "freeze" | "hide") => () =>
  stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode })

it("comes to Jo with what Jo told Amara when nobody stops anything", async () => {
  const { status, body } = await takeWhile(async () => {})
  expect(status).toBe(200)
  expect(body).toContain(told)
})

it("comes to Jo whole, and without what Amara has stopped sharing meanwhile", async () => {
  const { status, body, isWhole } = await takeWhile(stop("hide"))
  expect({ status, isWhole }).toEqual({ status: 200, isWhole: true })
  expect(body).not.toContain(told)
  const { entries } = JSON.parse(body).asPartner
  expect(entries).toMatchObject({ couple_log: [], reflection: [{ words: own }] })
})

it("is as it was when she stops quietly", async () => {
  expect((await takeWhile(stop("freeze"))).body).toContain(told)
})

it("is not handed over where Jo has signed out everywhere meanwhile", async () => {
  const got = await takeWhile(() => endSignIns(eq(signInSession.accountId, personas.jo.id)))
  expect(got).toMatchObject({ status: 401, body: '{"error":{"code":"signed_out"}}' })
})

it("is asked for anew when her sharing goes from Jo again and again", async () => {
  let isOver = false
  const cookie = await cookieOf("jo")
  const again = (async () => {
    while (!isOver)
      await two.query(
        `insert into consent_epoch values ($1, $2, 1) on conflict (circle_id, viewer_id) do update set epoch = consent_epoch.epoch + 1`,
        [crypto.randomUUID(), personas.jo.id],
      )
  })()
  const got = await door.take(cookie)
  isOver = true
  await again
  expect(got).toMatchObject({ status: 503, body: '{"error":{"code":"unavailable"}}' })
})
