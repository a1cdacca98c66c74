import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { newToken } from "#server/auth/token.ts"
import { clearExpired } from "./clear-expired.ts"

const email = "amaras-old-address@example.org"
const hour = 3_600_000
const from = (hours: number) => new Date(Date.now() + hours * hour)

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() => people.root.execute(sql`truncate sign_in_token, sign_in_session, outbox cascade`))

const addresses = async () => (await people.root.execute(sql`select email from sign_in_token`)).rows
const link = (hours: number) =>
  adapter.createVerificationToken?.({ identifier: email, token: newToken(), expires: from(hours) })
const signIn = async (hours: number) => {
  const sessionToken = newToken()
  await adapter.createSession?.({ sessionToken, userId: personas.amara.id, expires: from(hours) })
  return sessionToken
}

it("a day after it closed, a link that Amara never used has left no address", async () => {
  await link(-25)
  await clearExpired()
  expect(await addresses()).toEqual([])
})

it("a link that still opens, or closed an hour ago, stays where it is", async () => {
  await link(1)
  await link(-1)
  await clearExpired()
  expect(await addresses()).toHaveLength(2)
})

it("a sign-in of Amara's that is long over is forgotten with its device, and the one she uses goes on", async () => {
  await signIn(-25)
  const here = await signIn(1)
  await clearExpired()
  expect(await findSignIn(here)).not.toBeNull()
  expect((await people.root.execute(sql`select 1 from sign_in_session`)).rows).toHaveLength(1)
})

it("tries that Jo made in a window that is long over are forgotten, and Amara's still count", async () => {
  await people.root.execute(sql`truncate rate_limit`)
  await mayTry("proof-mail", "jo")
  await people.root.execute(sql`update rate_limit set expire = ${Date.now() - 3_700_000}`)
  for (let nth = 0; nth < 5; nth += 1) await mayTry("proof-mail", "amara")
  await clearExpired()
  expect((await people.root.execute(sql`select 1 from rate_limit`)).rows).toHaveLength(1)
  expect(await mayTry("proof-mail", "amara")).toBe(false)
})

it("a letter that was sent or is of no use goes after a week; one of this week and one that waits stay", async () => {
  await people.root.execute(sql`insert into outbox (kind, letter, sent_at, until) values
    ('sent', '', now() - interval '8 days', now()),
    ('sent this week', '', now() - interval '6 days', now()),
    ('given up', '', null, now() - interval '8 days'),
    ('given up this week', '', null, now() - interval '6 days'),
    ('waits', '', null, now() + interval '1 day')`)
  await clearExpired()
  const { rows } = await people.root.execute(sql`select kind from outbox order by kind`)
  expect(rows.map(({ kind }) => kind)).toEqual(["given up this week", "sent this week", "waits"])
})
