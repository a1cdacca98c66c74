import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, expect, it } from "vitest"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { readCaseload } from "#server/api/caseload/read-caseload.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { openToday } from "#server/api/practice/open-today.ts"
import { lookTogether } from "#server/api/sensate-focus/look-together.ts"
import { connect } from "../client.ts"
import { seedSynthetic } from "./synthetic.ts"

const keys = mkdtempSync(join(tmpdir(), "ownpace-keys-"))
afterAll(() => rmSync(keys, { recursive: true, force: true }))

const now = Temporal.Instant.from("2026-11-20T12:00:00Z")
const open = "select circle_id, id, owner_id, kind, fields::text, performed_on::text, recorded_at::text from"

async function make(seed: number) {
  const db = await openTestDb()
  Object.assign(process.env, {
    OWNPACE_DEMONSTRATION: "1",
    OWNPACE_DATA: keys,
    DATABASE_URL: db.urls.runtime,
    AUTH_URL: db.urls.auth,
    WORKER_URL: db.urls.worker,
  })
  const client = await connect(db.urls.superuser)
  const circles = await seedSynthetic(drizzle({ client }), { circles: 3, weeks: 3, seed, now })
  const { rows } = await client.query(
    `${open} ratings_entry union all ${open} couple_plan_entry where kind <> 'plan' order by 2, 4`,
  )
  await client.end()
  return { db, circles, rows }
}

it("makes the same circles from the same seed, others from another, and the pages can be read", async () => {
  const [one, same, other] = [await make(7), await make(7), await make(8)]
  try {
    expect(one.rows.length).toBeGreaterThan(20)
    expect(same.rows).toEqual(one.rows)
    expect(other.rows).not.toEqual(one.rows)
    openPools(one.db.urls)
    const [first] = one.circles
    const pair = one.circles.find(({ partner }) => partner !== null)
    const today = await openToday({ userId: first?.patient ?? missing() }, "Europe/London")
    expect(today.items.length).toBeGreaterThan(0)
    expect(
      (await readCaseload({ userId: first?.clinician ?? missing() }, "Europe/London")).people,
    ).toHaveLength(3)
    expect(await lookTogether({ userId: pair?.partner ?? missing() }, "ours")).not.toBeNull()
  } finally {
    await closePools()
    for (const { db } of [one, same, other]) await db.drop()
  }
})

const missing = (): never => {
  throw new Error("The seed made nobody.")
}
