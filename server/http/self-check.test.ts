import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { installationKey, marksKey } from "#server/crypto/key-file.ts"
import { env } from "#server/env.ts"
import { keyCheck, lineCheck, selfCheck } from "./self-check.ts"

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

it("does not start with the role of backups, nor with one that may become it", async () => {
  const as = (url: string) => new pg.Pool({ connectionString: url, max: 1 })
  const [backup, runtime] = [as(people.db.urls.backup), as(people.db.urls.runtime)]
  await expect(selfCheck(backup)).rejects.toThrow("«app_backup» could see past the rules of consent")
  await expect(selfCheck(runtime)).resolves.toBeUndefined()
  const role = `clerk_${crypto.randomUUID().slice(0, 8)}` // a role is the whole cluster's, which other tests use as well
  await root.query(`create role ${role} login password 'clerk' in role app_backup`)
  const url = new URL(people.db.urls.runtime)
  Object.assign(url, { username: role, password: "clerk" })
  const clerk = as(url.href)
  await expect(selfCheck(clerk)).rejects.toThrow("could see past the rules of consent")
  await Promise.all([clerk, backup, runtime].map((pool) => pool.end()))
  await root.query(`drop role ${role}`)
})

it("starts where the database itself answers, and not behind a pooler", async () => {
  const before = (pid: number) => ({
    processID: 1,
    query: async () => ({ rows: [{ pid }] }),
    release: () => {},
  })
  const pooler = { connect: async () => before(2) } as unknown as pg.Pool // what is asked of a connection here
  await expect(lineCheck(pooler)).rejects.toThrow("leads to a pooler")
  await expect(lineCheck(root)).resolves.toBeUndefined()
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
