import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { medicalEntry } from "#db/schema/entry.ts"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { inventedSignIn } from "#server/auth/one-click.ts"
import { makeContext } from "../context.ts"
import { NeedsProof, NotFound, ReplayedDifferently } from "../errors.ts"
import { withViewer } from "../viewer.ts"
import { forgetOwn, readOwn, tellOwn } from "./tell-own.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(() => two.query("truncate medical_entry, consent_grant, access_entry"))

const zone = "Europe/London"
const newId = () => crypto.randomUUID()
const tell = (who: Persona, clientId = newId()) => tellOwn(as(who), { clientId, answer: "pressed" }, zone)

async function reads(who: Persona, provenAgo = 0) {
  const now = Temporal.Now.instant()
  const signIn = (await inventedSignIn(who, now.subtract({ minutes: provenAgo }))) as SignIn // a demonstration
  return readOwn({ ...makeContext(signIn, "127.0.0.1"), signIn, actor: as(who) })
}

describe("what Amara says of her own safety", () => {
  it("is hers to read again, when she has just shown that it is her", async () => {
    await tell("amara")
    expect(await reads("amara")).toMatchObject([{ answer: "pressed" }])
  })

  it("opens for nobody who holds her unlocked phone", async () => {
    await tell("amara")
    await expect(reads("amara", 20)).rejects.toBeInstanceOf(NeedsProof)
  })

  it("is no readable word in the database", async () => {
    await tell("amara")
    const rows = await two.query("select encode(words, 'escape') as words, fields, kind from medical_entry")
    expect(JSON.stringify(rows)).not.toContain("pressed")
  })

  it("is kept once, though it was sent twice", async () => {
    const clientId = newId()
    expect(await tell("amara", clientId)).toEqual(await tell("amara", clientId))
    const other = tellOwn(as("amara"), { clientId, answer: "afraid" }, zone)
    await expect(other).rejects.toBeInstanceOf(ReplayedDifferently)
  })

  it("is gone when she lets it go, and nobody else can", async () => {
    const { id } = await tell("amara")
    await forgetOwn(as("mei"), id)
    expect(await reads("amara")).toHaveLength(1)
    await forgetOwn(as("amara"), id)
    expect(await reads("amara")).toEqual([])
  })

  it.each(["okafor", "lind"] as const)("is not there for %s, who was given what is medical", async (who) => {
    await tell("amara")
    await two.grant(who, ["medical"])
    const circle = circles.amara as Parameters<typeof withViewer>[1]["circle"] // a seeded circle's id
    const rows = await withViewer(
      as(who),
      { room: "caseload", circle, read: ["medical"], operation: "test" },
      (tx) => tx.db.select().from(medicalEntry),
    )
    expect(rows).toEqual([])
  })

  it.each<Persona>(["jo", "sam", "ruiz"])("has no place for %s", async (who) => {
    expect(personas[who].id).not.toBe(personas.amara.id)
    await expect(tell(who)).rejects.toBeInstanceOf(NotFound)
    expect(await reads(who)).toEqual([])
  })
})
