import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { anHourGoesBy, arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { adapter } from "#server/auth/adapter.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { troubleOf } from "../answer.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
const run = (text: ReturnType<typeof sql>) => people.root.execute(text)
beforeEach(async () => {
  await run(sql`truncate sign_in_session, address_change, account_event, rate_limit, outbox cascade`)
  await run(sql`update account set email = ${personas.amara.email} where id = ${personas.amara.id}`)
})

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (cause: unknown) => JSON.stringify(troubleOf(cause)),
  )
const fresh = "amara.new@example.org"
const threeDaysGoBy = () =>
  run(sql`update address_change set effective_at = effective_at - interval '72 hours'`)
const ownerOf = async (email: string) => (await adapter.getUserByEmail?.(email))?.id ?? null

async function asks(who: Persona = "amara", email = fresh) {
  const browser = await arriveByMail(who)
  await (await browser.api()).address.ask({ email })
  const letters = await readOutbox()
  const tokenIn = (to: string) => letters.find((one) => one.to === to)?.linkHref.split("#token=")[1] ?? ""
  return { browser, stop: tokenIn(personas[who].email), confirm: tokenIn(email), letters }
}
const anybody = () => newBrowser().api()

it("counts after 72 hours, once the new address has said yes, and both are told", async () => {
  const { browser, confirm, letters } = await asks()
  expect(new Set(letters.map((one) => one.subject))).toEqual(new Set(["You have something in Ownpace"]))
  expect(letters.map((one) => one.to).toSorted()).toEqual([fresh, personas.amara.email].toSorted())
  await (await anybody()).address.confirm({ token: confirm })
  expect(await (await browser.api()).address.show()).toMatchObject({
    email: personas.amara.email,
    pending: { email: fresh, isConfirmed: true },
  })
  expect(await ownerOf(fresh)).toBeNull()
  await threeDaysGoBy()
  expect(await ownerOf(fresh)).toBe(personas.amara.id)
  expect(await ownerOf(personas.amara.email)).toBeNull()
  const told = (await readOutbox()).slice(0, 2).map((one) => one.to)
  expect(told.toSorted()).toEqual([fresh, personas.amara.email].toSorted())
  expect((await (await browser.api()).factor.list()).changes.map((one) => one.happened)).toEqual([
    "address_changed",
    "address_asked",
  ])
})

it("counts on her own page and for the link that proves it is her, at the first look after the three days", async () => {
  const { browser, confirm } = await asks()
  await (await anybody()).address.confirm({ token: confirm })
  await threeDaysGoBy()
  const { email, pending } = await (await browser.api()).address.show()
  expect({ email, pending }).toEqual({ email: fresh, pending: null })
  await run(sql`update address_change set done_at = null`)
  await run(sql`update account set email = ${personas.amara.email} where id = ${personas.amara.id}`)
  await (await browser.api()).proof.sendLink()
  expect((await readOutbox()).find(({ linkHref }) => linkHref.includes("/proof#"))?.to).toBe(fresh)
})

it("never counts when the new address says nothing", async () => {
  await asks()
  await threeDaysGoBy()
  expect(await ownerOf(fresh)).toBeNull()
  expect(await ownerOf(personas.amara.email)).toBe(personas.amara.id)
})

it("is stopped from the old address without a sign-in, and the yes from the new one is worth nothing then", async () => {
  const { stop, confirm } = await asks()
  await (await anybody()).address.stop({ token: stop })
  expect(await outcome((await anybody()).address.confirm({ token: confirm }))).toContain("not_found")
  await threeDaysGoBy()
  expect(await ownerOf(fresh)).toBeNull()
})

it("is stopped on the account page by Amara and not by Jo, and asks her for nothing", async () => {
  const { browser, confirm } = await asks()
  await (await anybody()).address.confirm({ token: confirm })
  await anHourGoesBy(people.root)
  const jo = await arriveByMail("jo")
  expect(await outcome((await jo.api()).address.stopOwn())).toContain("not_found")
  await (await browser.api()).address.stopOwn()
  await threeDaysGoBy()
  expect(await ownerOf(fresh)).toBeNull()
})

it("is not asked for by whoever holds her phone an hour later", async () => {
  const browser = await arriveByMail("amara")
  await anHourGoesBy(people.root)
  expect(await outcome((await browser.api()).address.ask({ email: fresh }))).toContain("needs_proof")
})

it("counts one of a hundred presses at once; used, stopped, old and unknown give one answer", async () => {
  const { confirm, stop } = await asks()
  const api = await anybody()
  const presses = await Promise.all(
    Array.from({ length: 100 }, () => outcome(api.address.confirm({ token: confirm }))),
  )
  expect(presses.filter((one) => one === "done")).toHaveLength(1)
  const stops = await Promise.all(
    Array.from({ length: 100 }, () => outcome(api.address.stop({ token: stop }))),
  )
  expect(stops.filter((one) => one === "done")).toHaveLength(1)
  const later = await asks()
  await run(sql`update address_change set created_at = created_at - interval '8 days'`)
  const refused = [...presses, ...stops, await outcome(api.address.confirm({ token: later.confirm }))]
  refused.push(await outcome(api.address.confirm({ token: "unknown" })))
  expect(new Set(refused.filter((one) => one !== "done")).size).toBe(1)
})

it("leaves an address with the person who has it, and tells the asker nothing of them", async () => {
  const { browser, confirm } = await asks("amara", personas.jo.email)
  await (await anybody()).address.confirm({ token: confirm })
  await threeDaysGoBy()
  expect(await ownerOf(personas.jo.email)).toBe(personas.jo.id)
  expect(await ownerOf(personas.amara.email)).toBe(personas.amara.id)
  expect(await (await browser.api()).address.show()).toMatchObject({ pending: { email: personas.jo.email } })
})

it("replaces a change that was asked for before", async () => {
  const first = await asks()
  const second = await asks("amara", "amara.other@example.org")
  expect(await outcome((await anybody()).address.confirm({ token: first.confirm }))).toContain("not_found")
  expect(await outcome((await anybody()).address.confirm({ token: second.confirm }))).toBe("done")
})

it.each(["", "amara", "a@b", "a b@example.org", "a\u0000@example.org", `${"a".repeat(250)}@example.org`])(
  "does not take %.20s",
  async (email) => {
    const browser = await arriveByMail("amara")
    expect(await outcome((await browser.api()).address.ask({ email }))).toContain("email_odd")
  },
)
