import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { mayAskForLink } from "./may-ask-for-link.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() => people.root.execute(sql`truncate rate_limit`))

const amara = "amara@example.org"
const home = "203.0.113.9"
const strangers = "198.51.100.7"

const asks = async (times: number, place: string, address = amara) => {
  const tries = await Promise.all(Array.from({ length: times }, () => mayAskForLink(address, place)))
  return tries.filter(Boolean).length
}
const aQuarterOfAnHourGoesBy = () =>
  people.root.execute(sql`delete from rate_limit where expire < ${Date.now() + 901_000}`)

it("gives a stranger five letters to Amara in a quarter of an hour, though they ask all at once", async () => {
  expect(await asks(9, strangers)).toBe(5)
  expect(await asks(1, strangers, "jo@example.org")).toBe(1)
})

it("leaves Amara hers when a stranger has asked for hers from elsewhere", async () => {
  await asks(9, strangers)
  expect(await asks(5, home)).toBe(5)
})

it("leaves Amara hers when a stranger goes on all day", async () => {
  let sent = 0
  for (let quarter = 0; quarter < 20; quarter += 1) {
    sent += await asks(5, strangers)
    await aQuarterOfAnHourGoesBy()
  }
  expect(sent).toBe(30)
  expect(await asks(1, home)).toBe(1)
})

it("lets a place ask for so many people and no more", async () => {
  const many = Array.from({ length: 40 }, (_, nth) => mayAskForLink(`person${nth}@example.org`, strangers))
  expect((await Promise.all(many)).filter(Boolean)).toHaveLength(30)
})

it("ends the letters to one mailbox within a day, from however many places they are asked for", async () => {
  let sent = 0
  for (let place = 0; place < 70; place += 1) sent += await asks(5, `2001:db8:0:${place.toString(16)}::/64`)
  expect(sent).toBe(300)
  expect(await asks(1, home)).toBe(0)
})
