import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { installationKey, marksKey } from "#server/crypto/key-file.ts"
import { env } from "#server/env.ts"
import { keyCheck, selfCheck } from "./self-check.ts"

let people: Personas
let root: pg.Pool
beforeAll(async () => {
  people = await openPersonas()
  root = new pg.Pool({ connectionString: people.db.urls.superuser, max: 1 })
})
afterAll(async () => {
  await root.end()
  await people.close()
})

it("does not start with a database role that could see past consent", async () => {
  await expect(selfCheck(root)).rejects.toThrow("could see past the rules of consent")
})

it("makes the keys at the first start, before anybody is here", async () => {
  const nobody = { query: async () => ({ rows: [] }) } as unknown as pg.Pool // the one method that is asked
  await keyCheck(nobody)
  expect(existsSync(join(env().dataDir, "marks.key"))).toBe(true)
})

it("makes no new key beside people whose words were sealed with another", async () => {
  installationKey()
  marksKey()
  await expect(keyCheck(root)).resolves.toBeUndefined()
  const file = join(env().dataDir, "installation.key")
  expect(existsSync(file)).toBe(true)
  rmSync(file)
  await expect(keyCheck(root)).rejects.toThrow("are not all in the data folder")
})
