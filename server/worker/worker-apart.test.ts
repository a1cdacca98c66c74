import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { installationKey, marksKey } from "#server/crypto/key-file.ts"
import { until } from "#server/embedded-postgres/running.ts"

const command = join(import.meta.dirname, "..", "..", "bin", "worker.js")

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

const start = () =>
  spawn(process.execPath, [command], { env: process.env, stdio: ["ignore", "pipe", "pipe"] })

it("refuses, in one line, to run jobs beside people whose keys are not there", async () => {
  const jobs = start()
  let said = ""
  jobs.stderr.on("data", (part) => {
    said += part
  })
  const [code] = await once(jobs, "exit")
  expect(code).toBe(1)
  expect(said).toMatch(
    /^installation\.key, marks\.key and the folder ring are not all in the data folder.*\n$/,
  )
})

it("does the jobs in a process of its own, and stops when it is told to", async () => {
  installationKey()
  marksKey()
  await people.root.execute(sql`insert into access_entry (circle_id, owner_id, viewer_id, operation, minute, categories)
    values (${circles.amara}, ${personas.amara.id}, ${personas.okafor.id}, 'patient', date_trunc('minute', now() - interval '9 minutes'), '{ratings}')`)
  await people.root.execute(sql`insert into erasure (account_id) values (${personas.noor.id})`)
  const jobs = start()
  const isDone = async () => {
    const { rows } = await people.root.execute(sql`select (select count(*)::int from access_seal) as links,
      (select count(*)::int from account where id = ${personas.noor.id}) as accounts`)
    return rows[0]?.links === 1 && rows[0]?.accounts === 0
  }
  expect(await until(isDone, 25_000)).toBe(true)
  jobs.kill("SIGTERM")
  const [code] = await once(jobs, "exit")
  expect(code).toBe(0)
})
