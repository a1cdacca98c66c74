import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "./adapter.ts"
import { findSignIn } from "./find-sign-in.ts"
import { openAs } from "./one-click.ts"
import { hashOf, newToken } from "./token.ts"

let people: Personas
const rows = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() => rows(sql`truncate sign_in_session, sign_in_token, rate_limit cascade`))

const tomorrow = () => new Date(Date.now() + 86_400_000)
async function signIn(who: Persona, expires = tomorrow()): Promise<string> {
  const token = newToken()
  await adapter.createSession?.({ sessionToken: token, userId: personas[who].id, expires })
  return token
}
const callerOf = async (token: string) => callerFor(makeContext(await findSignIn(token), "127.0.0.1"))

describe("a sign-in", () => {
  it("is found by its cookie, and kept as a hash alone", async () => {
    const token = await signIn("amara")
    expect(await findSignIn(token)).toMatchObject({ userId: personas.amara.id, name: "Amara" })
    const kept = JSON.stringify(await rows(sql`select * from sign_in_session`))
    expect(kept).toContain(hashOf(token))
    expect(kept).not.toContain(token)
  })

  it("is not opened by the hash that the database holds", async () => {
    const token = await signIn("amara")
    expect(await findSignIn(hashOf(token))).toBeNull()
  })

  it("of one click in the demonstration is kept as a hash too", async () => {
    const opened = await openAs("amara")
    const token = opened?.cookies[0]?.match(/ownpace=([^;]+)/)?.[1] ?? ""
    expect(await findSignIn(token)).toMatchObject({ userId: personas.amara.id })
    expect(JSON.stringify(await rows(sql`select * from sign_in_session`))).not.toContain(token)
  })

  it("is refused at the next call when Amara ends it from another device", async () => {
    const [lost, here] = await Promise.all([signIn("amara"), signIn("amara")])
    await (await callerOf(lost)).practice.progress()
    const lostId = (await findSignIn(lost))?.sessionId ?? ""
    await (await callerOf(here)).account.endSession({ id: lostId })
    expect(await findSignIn(lost)).toBeNull()
    await expect((await callerOf(lost)).practice.progress()).rejects.toMatchObject({ code: "UNAUTHORIZED" })
    expect(await findSignIn(here)).not.toBeNull()
  })

  it("is refused everywhere else when Amara signs out there, and Jo's is not", async () => {
    const [here, there, his] = await Promise.all([signIn("amara"), signIn("amara"), signIn("jo")])
    await (await callerOf(here)).account.endOthers()
    await expect((await callerOf(there)).practice.progress()).rejects.toMatchObject({ code: "UNAUTHORIZED" })
    expect([await findSignIn(here), await findSignIn(his)].every(Boolean)).toBe(true)
  })

  it("of Amara's cannot be ended by Jo", async () => {
    const [hers, his] = await Promise.all([signIn("amara"), signIn("jo")])
    const id = (await findSignIn(hers))?.sessionId ?? ""
    await (await callerOf(his)).account.endSession({ id }).catch(() => {})
    expect(await findSignIn(hers)).not.toBeNull()
  })

  it("ends by itself on its day", async () => {
    const token = await signIn("amara", new Date(Date.now() - 1000))
    expect(await findSignIn(token)).toBeNull()
  })

  it.each(["", "x", "'; drop table account; --", "a".repeat(100_000)])(
    "is not found by %.20s",
    async (token) => {
      expect(await findSignIn(token)).toBeNull()
    },
  )
})

it("opens a mailed link once, though a hundred hands press it at one moment", async () => {
  const link = { identifier: personas.amara.email, token: hashOf("mailed") }
  await adapter.createVerificationToken?.({ ...link, expires: tomorrow() })
  const presses = await Promise.all(Array.from({ length: 100 }, () => adapter.useVerificationToken?.(link)))
  expect(presses.filter((opened) => opened !== null)).toHaveLength(1)
  expect(await adapter.useVerificationToken?.(link)).toBeNull()
})

it("opens a mailed link for nobody but whom it was sent to", async () => {
  const token = hashOf("mailed")
  await adapter.createVerificationToken?.({ identifier: personas.amara.email, token, expires: tomorrow() })
  expect(await adapter.useVerificationToken?.({ identifier: personas.jo.email, token })).toBeNull()
})
