import { randomBytes } from "node:crypto"
import { expect, it } from "vitest"
import { seal, unseal } from "./seal.ts"

const key = randomBytes(32)
const place = { table: "notes_entry", column: "words", row: "r1", version: 1, circle: "c", owner: "amara" }

it("gives Amara back the note that she wrote", () => {
  expect(unseal(key, place, seal(key, place, "It felt tight. I waited."))).toBe("It felt tight. I waited.")
})

it("opens nowhere but where it was sealed", () => {
  const sealed = seal(key, place, "mine")
  for (const other of [
    { ...place, row: "r2" },
    { ...place, version: 2 },
    { ...place, owner: "jo" },
    { ...place, circle: "d" },
  ])
    expect(() => unseal(key, other, sealed)).toThrow()
  expect(() => unseal(randomBytes(32), place, sealed)).toThrow()
})

it("never seals the same words to the same bytes", () => {
  expect(seal(key, place, "same").equals(seal(key, place, "same"))).toBe(false)
})
