import fc from "fast-check"
import type pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { connect } from "#db/client.ts"
import { openTestDb, type TestDb } from "#db/testing/open-test-db.ts"
import { world } from "#db/testing/random-world.ts"
import { giveClock, nowOf, standWorld, turnTo } from "#db/testing/stand-world.ts"
import { firstDifference } from "#db/testing/three-voices.ts"
import { firstWrongWrite } from "#db/testing/wrong-write.ts"
import { closePools, openPools } from "./pools.ts"

const cases = Number(process.env.PROPERTY_CASES ?? 1000)
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31)

let db: TestDb
let root: pg.Client

beforeAll(async () => {
  db = await openTestDb()
  openPools(db.urls)
  root = await connect(db.urls.superuser)
  await giveClock(root)
})

afterAll(async () => {
  await closePools()
  await root.end()
  await db.drop()
})

it(`shows each person exactly what the specification allows, in ${cases} random histories (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      expect(await firstDifference([await standWorld(root, w)], nowOf(w))).toBeNull()
    }),
    { numRuns: cases, seed },
  )
})

it(`lets each person write exactly what the specification allows, in ${cases / 25} of them`, {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      expect(await firstWrongWrite([await standWorld(root, w)], nowOf(w))).toBeNull()
    }),
    { numRuns: cases / 25, seed },
  )
})

it("keeps two circles apart whose people meet: a partner in one is the patient of the other", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(world, world, async (one, other) => {
      const amaras = await standWorld(root, one)
      const { jo, amara, okafor } = amaras.ids
      const jos = await standWorld(root, other, { amara: jo, sam: amara, okafor })
      const t = Math.max(nowOf(one), nowOf(other))
      await turnTo(root, t)
      expect(await firstDifference([amaras, jos], t)).toBeNull()
    }),
    { numRuns: cases / 10, seed },
  )
})
