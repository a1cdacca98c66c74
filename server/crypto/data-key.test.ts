import { readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { env } from "#server/env.ts"
import { dataKeyFor, findDataKey, findDataKeys } from "./data-key.ts"
import { destroyRingSecret } from "./key-ring.ts"
import { seal, unseal } from "./seal.ts"

const { amara, mei } = { amara: personas.amara.id, mei: personas.mei.id }
const place = { table: "notes_entry", column: "words", row: "r", version: 1 }

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

it("gives Amara the same key each time, and each person another", async () => {
  const first = await dataKeyFor(people.root, circles.amara, amara)
  expect(await dataKeyFor(people.root, circles.amara, amara)).toEqual(first)
  expect(await findDataKey(people.root, circles.amara, amara)).toEqual(first)
  expect(await dataKeyFor(people.root, circles.mei, mei)).not.toEqual(first)
})

it("makes one key of a hundred first words at once", async () => {
  const noor = personas.noor.id
  const made = await Promise.all(
    Array.from({ length: 100 }, () => dataKeyFor(people.root, circles.noor, noor)),
  )
  expect(new Set(made.map((key) => key.toString("hex"))).size).toBe(1)
})

it("fetches the keys of many people in one query", async () => {
  const keys = await findDataKeys(people.root, [
    { circleId: circles.amara, ownerId: amara },
    { circleId: circles.mei, ownerId: mei },
    { circleId: circles.mei, ownerId: amara },
  ])
  expect(keys.of(circles.amara, amara)).toEqual(await findDataKey(people.root, circles.amara, amara))
  expect(keys.of(circles.mei, mei)).not.toBeNull()
  expect(keys.of(circles.mei, amara)).toBeNull()
  expect((await findDataKeys(people.root, [])).of(circles.amara, amara)).toBeNull()
})

it("keeps an owner's secret beside the database, where nobody else on the machine reads it", () => {
  const ring = join(env().dataDir, "ring")
  expect(readdirSync(ring)).toContain(`${circles.amara}.${amara}`)
  expect(statSync(join(ring, `${circles.amara}.${amara}`)).mode & 0o077).toBe(0)
})

it("opens nothing of Amara's once her secret is destroyed, though every row is still there", async () => {
  const sealed = seal(await dataKeyFor(people.root, circles.amara, amara), place, "It felt tight.")
  expect(unseal(await dataKeyFor(people.root, circles.amara, amara), place, sealed)).toBe("It felt tight.")
  destroyRingSecret(circles.amara, amara)
  expect(await findDataKey(people.root, circles.amara, amara)).toBeNull()
  await expect(dataKeyFor(people.root, circles.amara, amara)).rejects.toThrow("erased")
  expect(await findDataKey(people.root, circles.mei, mei)).not.toBeNull()
})

it("says that a key is not there when its half in the ring was lost", async () => {
  rmSync(join(env().dataDir, "ring", `${circles.mei}.${mei}`))
  expect(await findDataKey(people.root, circles.mei, mei)).toBeNull()
})
