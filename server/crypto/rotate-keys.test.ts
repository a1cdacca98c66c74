import { spawn } from "node:child_process"
import { once } from "node:events"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { outbox, totpSeed } from "#db/schema/auth.ts"
import { circles, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { authPool } from "#server/api/pools.ts"
import { seedPlace } from "#server/auth/code/check-code.ts"
import { env } from "#server/env.ts"
import { keyCheck } from "#server/http/self-check.ts"
import { letterPlace, post } from "#server/mail/post.ts"
import { dataKeyFor, findDataKey, findDataKeys } from "./data-key.ts"
import { forgetKeys, installationKey } from "./key-file.ts"
import { destroyRingSecret } from "./key-ring.ts"
import { seal, unseal } from "./seal.ts"

const root = join(import.meta.dirname, "..", "..")
const letter = {
  to: "amara@example.org",
  kind: "news",
  link: "https://ownpace.example.org",
  language: "en",
} as const
const many = 220

let people: Personas
let keys: Map<string, Buffer>
let before: string
const keyFile = () => readFileSync(join(env().dataDir, "installation.key"), "utf8")

beforeAll(async () => {
  people = await openPersonas()
  keys = new Map()
  for (let owner = 0; owner < many; owner += 1) {
    const id = crypto.randomUUID()
    keys.set(id, await dataKeyFor(people.root, circles.amara, id))
  }
  await dataKeyFor(people.root, circles.mei, personas.mei.id)
  destroyRingSecret(circles.mei, personas.mei.id)
  await post(letter)
  await people.root.execute(sql`insert into outbox (kind, letter, sent_at) values ('news', ''::bytea, now())`)
  const id = personas.okafor.id
  await people.root
    .insert(totpSeed)
    .values({ accountId: id, seed: seal(installationKey(), seedPlace(id), "JBSWY3DP") })
  before = keyFile()
})
afterAll(() => people.close())

/** The command itself, in a process of its own; killed as soon as it has done a part, if that is wished. */
async function rotate(killed: boolean): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, "bin", "rotate-keys.js")], {
    cwd: root,
    env: process.env,
  })
  if (killed) child.stdout.once("data", () => child.kill("SIGKILL"))
  const [code] = await once(child, "exit")
  return code
}

/** A new process reads the key anew, and so does this. */
const opened = async () => {
  const fresh = drizzle({ client: authPool() })
  const [waiting] = (await fresh.select().from(outbox)).filter((row) => row.letter.length > 0)
  const [totp] = await fresh.select().from(totpSeed)
  const key = Buffer.from(keyFile(), "base64")
  if (!waiting || !totp) throw new Error("nothing was kept")
  return [
    unseal(key, letterPlace(waiting.id), waiting.letter),
    unseal(key, seedPlace(totp.accountId), totp.seed),
  ]
}

describe("a new key for the installation", () => {
  it("keeps the old one, and lets no server start, when the command was killed half way", async () => {
    expect(await rotate(true)).toBeNull()
    expect(keyFile()).toBe(before)
    await expect(keyCheck(authPool())).rejects.toThrow("not finished")
  })

  it("is there once the command has run to its end, with every value wrapped by it", async () => {
    expect(await rotate(false)).toBe(0)
    expect(keyFile()).not.toBe(before)
    expect(await opened()).toEqual([JSON.stringify(letter), "JBSWY3DP"])
    forgetKeys()
    const found = await findDataKeys(
      people.root,
      [...keys.keys()].map((ownerId) => ({ circleId: circles.amara, ownerId })),
    )
    for (const [ownerId, key] of keys) expect(found.of(circles.amara, ownerId)).toEqual(key)
    await expect(keyCheck(authPool())).resolves.toBeUndefined()
  })

  it("brings nobody back who was erased", async () => {
    expect(await findDataKey(people.root, circles.mei, personas.mei.id)).toBeNull()
  })
})

it("knows every place that seals with the installation's key", () => {
  const files = globSync("{app,db,server}/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts") && !file.startsWith("server/crypto/"))
    .filter((file) => /\bseal\(\s*installationKey\(\)/.test(readFileSync(join(root, file), "utf8")))
  expect(files.toSorted()).toEqual([
    "server/api/invitation/invite-person.ts",
    "server/auth/code/check-code.ts",
    "server/mail/post.ts",
  ])
})
