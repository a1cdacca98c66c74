import { expect, it } from "vitest"
import { defaultTemplate } from "./default-template.ts"
import { addressOf } from "./item-address.ts"

const ids = defaultTemplate.items.map(({ id }) => id)

it("tells nobody who looks at Amara's history what she practises", () => {
  for (const id of ids) expect(addressOf(id)).toMatch(/^[0-9a-z]{5,7}$/)
})

it("leads to one item of her plan, and to the same one tomorrow", () => {
  expect(new Set(ids.map(addressOf)).size).toBe(ids.length)
  expect(addressOf("pelvic-floor")).toBe(addressOf("pelvic-floor"))
})
