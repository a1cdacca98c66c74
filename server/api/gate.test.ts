import type pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { connect } from "#db/client.ts"
import { enteringAttempts } from "#db/testing/entering-attempts.ts"
import { type GateStand, gateReads, standGate, wrongOutcome } from "#db/testing/gate-attempts.ts"
import { gateHour } from "#db/testing/gate-worlds.ts"
import { gateWrites } from "#db/testing/gate-writes.ts"
import { ledgerAttempts } from "#db/testing/ledger-attempts.ts"
import { letterAttempts } from "#db/testing/letter-attempts.ts"
import { openTestDb, type TestDb } from "#db/testing/open-test-db.ts"
import { outsideAttempts } from "#db/testing/outside-attempts.ts"
import { giveClock, turnTo } from "#db/testing/stand-world.ts"
import { closePools, openPools } from "./pools.ts"

let db: TestDb
let root: pg.Client
let stand: GateStand

beforeAll(async () => {
  db = await openTestDb()
  openPools(db.urls)
  root = await connect(db.urls.superuser)
  await giveClock(root)
  stand = await standGate(root)
  await turnTo(root, gateHour)
})
afterAll(async () => {
  await closePools()
  await root.end()
  await db.drop()
})

it("shows each person of who may see what no more than is theirs", async () => {
  for (const attempt of gateReads(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})

it("says to whoever comes in whose circle it is, and what is refused", async () => {
  for (const attempt of enteringAttempts(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})

it("lets nobody give themselves sight, come back, or leave a false trace", async () => {
  for (const attempt of gateWrites(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})

it("keeps what belongs to no circle to whom it is for, and shows nobody anything", async () => {
  for (const attempt of outsideAttempts(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})

it("lets nobody but its writer end what passed between two, once and now", async () => {
  for (const attempt of letterAttempts(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})

it("keeps keys, chains, marks and what waits to those whose they are", async () => {
  for (const attempt of ledgerAttempts(stand)) expect(await wrongOutcome(stand, attempt)).toBeNull()
})
