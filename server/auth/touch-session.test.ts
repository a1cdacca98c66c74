import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "./adapter.ts"
import { findSignIn } from "./find-sign-in.ts"
import { newToken } from "./token.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() => people.root.execute(sql`delete from sign_in_session`))

async function amaraSignsIn(on: { isShared: boolean; restedFor: string }): Promise<string> {
  const token = newToken()
  const expires = new Date(Date.now() + 86_400_000)
  await adapter.createSession?.({ sessionToken: token, userId: personas.amara.id, expires })
  await people.root.execute(
    sql`update sign_in_session set is_shared = ${on.isShared}, touched_at = now() - ${on.restedFor}::interval`,
  )
  return token
}
const callerOf = async (token: string) => callerFor(makeContext(await findSignIn(token), "127.0.0.1"))

describe("a device that nobody touches", () => {
  it("is signed out by the server when others use it too, whatever its browser says", async () => {
    const token = await amaraSignsIn({ isShared: true, restedFor: "3 minutes" })
    expect(await findSignIn(token)).toBeNull()
    await expect((await callerOf(token)).account.stillHere()).rejects.toMatchObject({ code: "UNAUTHORIZED" })
  })

  it("stays signed in a little beyond its minutes, so that the page can close first", async () => {
    const token = await amaraSignsIn({ isShared: true, restedFor: "2 minutes 20 seconds" })
    expect(await findSignIn(token)).toMatchObject({ isShared: true, idleMinutes: 2 })
  })

  it("stays signed in when Amara chose longer", async () => {
    await people.root.execute(
      sql`update account set shared_idle_minutes = 10 where id = ${personas.amara.id}`,
    )
    const token = await amaraSignsIn({ isShared: true, restedFor: "9 minutes" })
    expect(await findSignIn(token)).toMatchObject({ idleMinutes: 10 })
    await people.root.execute(sql`update account set shared_idle_minutes = 2 where id = ${personas.amara.id}`)
  })

  it("of her own stays signed in, for as long as the sign-in lasts", async () => {
    const token = await amaraSignsIn({ isShared: false, restedFor: "3 days" })
    expect(await findSignIn(token)).toMatchObject({ isShared: false, idleMinutes: 5 })
  })

  it("rests anew from each touch", async () => {
    const token = await amaraSignsIn({ isShared: true, restedFor: "2 minutes" })
    await (await callerOf(token)).account.stillHere()
    const { rows } = await people.root.execute(
      sql`select 1 from sign_in_session where touched_at > now() - interval '5 seconds'`,
    )
    expect(rows).toHaveLength(1)
  })
})
