import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { newToken } from "#server/auth/token.ts"

let people: Personas
const cookies: string[] = []
const rows = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

async function as(who: Persona) {
  const token = newToken()
  const expires = new Date(Date.now() + 86_400_000)
  await adapter.createSession?.({ sessionToken: token, userId: personas[who].id, expires })
  return callerFor(makeContext(await findSignIn(token), "127.0.0.1", (cookie) => cookies.push(cookie)))
}

const kept = {
  name: "Amara",
  country: "GB",
  zone: "Europe/London",
  language: "en" as const,
  trainerWord: "trainer" as const,
  idleMinutes: 5,
  sharedIdleMinutes: 2,
  noticesByMail: true,
}
const nameIn = (circle: string, who: Persona) =>
  rows(sql`select name from display_name where circle_id = ${circle} and person_id = ${personas[who].id}`)

describe("the settings of a person", () => {
  it("are read back as they were changed", async () => {
    const amara = await as("amara")
    const next = { ...kept, zone: "Africa/Lagos", trainerWord: "dilator" as const, idleMinutes: 0 }
    await amara.account.changeSettings(next)
    expect(await amara.account.settings()).toEqual(next)
  })

  it("give Jo a new name in the circle, and leave every other name alone", async () => {
    await (await as("jo")).account.changeSettings({ ...kept, name: "Joanna" })
    expect(await nameIn(circles.amara, "jo")).toEqual([{ name: "Joanna" }])
    expect(await nameIn(circles.amara, "okafor")).toEqual([{ name: personas.okafor.name }])
    expect((await (await as("jo")).account.settings()).name).toBe("Joanna")
  })

  it("bring the language to every page of this browser", async () => {
    await (await as("mei")).account.changeSettings({ ...kept, name: "Mei", language: "ar-XB" })
    expect(cookies.at(-1)).toContain("locale=ar-XB")
  })

  it.each([
    ["no name", { name: "  " }, "name", "name_missing"],
    ["a very long name", { name: "a".repeat(81) }, "name", "name_long"],
    ["a place that is none", { zone: "Europe/Nowhere" }, "zone", "zone_unknown"],
    ["a language that is none", { language: "xx" }, "language", "language_unknown"],
    ["a shared device that never closes", { sharedIdleMinutes: 0 }, "sharedIdleMinutes", "check_this"],
    ["half a minute", { idleMinutes: 0.5 }, "idleMinutes", "check_this"],
  ])("stay as they were for %s, and the field says so", async (_words, change, field, key) => {
    const amara = await as("amara")
    const before = await amara.account.settings()
    // What is sent is wrong on purpose, in shape too.
    const wrong = { ...kept, ...change } as typeof kept
    const refused = await amara.account.changeSettings(wrong).catch((thrown: unknown) => thrown)
    expect(String((refused as Error).message)).toContain(key)
    expect(String((refused as Error).message)).toContain(field)
    expect(await amara.account.settings()).toEqual(before)
  })
})
