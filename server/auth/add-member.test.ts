import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { accountOf } from "#server/api/invitation/queries.ts"
import { addMember } from "./add-member.ts"
import { markOf, movedTo } from "./address/moved-address.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
const run = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows
const fresh = "ruiz.new@example.org"
beforeEach(async () => {
  await run(sql`truncate practice_member, address_change`)
  await run(sql`update account set email = ${personas.ruiz.email} where id = ${personas.ruiz.id}`)
  await run(sql`delete from account where email = ${fresh}`)
})

const add = (email: string) =>
  addMember({ practice: "Harbour Clinic", email, role: "clinician" }, "https://ownpace.example")
const members = () =>
  run(sql`select m.account_id as id, a.email from practice_member m join account a on a.id = m.account_id`)
/** A change that Dr Ruiz asked for and said yes to, whose three days are over. */
const isDue = () =>
  run(sql`insert into address_change (account_id, new_email, stop_hash, confirm_hash, effective_at, confirmed_at)
    values (${personas.ruiz.id}, ${fresh}, 'stop', 'confirm', now() - interval '1 hour', now() - interval '1 day')`)

it("signs somebody new in once, and makes them a member", async () => {
  expect(await add(` ${fresh.toUpperCase()}`)).toMatch(
    /^https:\/\/ownpace\.example\/sign-in\/confirm#token=.+&email=ruiz.new/,
  )
  expect(await members()).toMatchObject([{ email: fresh }])
})

it("opens nobody's pages: Dr Ruiz, who is here already, signs in by mail", async () => {
  expect(await add(personas.ruiz.email)).toBeNull()
  expect(await members()).toMatchObject([{ id: personas.ruiz.id }])
})

it("knows Dr Ruiz by the address that was taken before the database was restored", async () => {
  await run(sql`update account set email = ${movedTo(markOf(fresh))} where id = ${personas.ruiz.id}`)
  expect(await add(fresh)).toBeNull()
  expect(await members()).toEqual([{ id: personas.ruiz.id, email: fresh }])
})

it("knows Dr Ruiz by a new address whose days are over, and that nobody has used yet", async () => {
  await isDue()
  expect(await add(fresh)).toBeNull()
  expect(await members()).toEqual([{ id: personas.ruiz.id, email: fresh }])
})

it("is so for an invitation to that address too", async () => {
  await isDue()
  expect(await accountOf(fresh)).toBe(personas.ruiz.id)
})
