import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { coupleLogEntry, ratingsEntry } from "#db/schema/entry.ts"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { endCare } from "#server/api/care-circle/end-care.ts"
import { endPartnership } from "#server/api/care-circle/end-partnership.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { withViewer } from "#server/api/viewer.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { startSession } from "#server/auth/start-session.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { once, openAnswers } from "./testing/open-answers.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let answers: Awaited<ReturnType<typeof openAnswers>>
const amaras = circles.amara as CircleId // a seeded circle's id
const word = "canary-of-amara"
const row = () => ({
  ...{ circleId: amaras, id: crypto.randomUUID(), ownerId: personas.amara.id, authorId: personas.amara.id },
  ...{ clientId: crypto.randomUUID(), digest: "", kind: "session", subjectId: crypto.randomUUID() },
  fields: { word },
})

beforeAll(async () => {
  two = await openTwo()
  answers = await openAnswers()
  const scope = { room: "mine", circle: amaras, operation: "test" } as const
  await withViewer(as("amara"), { ...scope, write: ["ratings", "couple_log"] }, async (tx) => {
    await tx.db.insert(ratingsEntry).values(row())
    await tx.db.insert(coupleLogEntry).values(row())
  })
  await two.grant("jo", ["couple_log"])
  for (const clinician of ["okafor", "lind"] as const) await two.grant(clinician, ["ratings"])
})
afterAll(async () => {
  await answers.close()
  await two.close()
})
beforeEach(() => answers.beginAnew())

const seenByJo = () =>
  withViewer(
    as("jo"),
    { room: "ours", circle: amaras, read: ["couple_log"], operation: "ours" },
    async (tx) => JSON.stringify(await tx.db.select({ fields: coupleLogEntry.fields }).from(coupleLogEntry)),
  )
const seenBy = (who: "okafor" | "lind") => () =>
  withViewer(
    as(who),
    { room: "caseload", circle: amaras, read: ["ratings"], operation: "her ratings" },
    async (tx) => JSON.stringify(await tx.db.select({ fields: ratingsEntry.fields }).from(ratingsEntry)),
  )

async function signInOfAmara(isShared: boolean) {
  const start = { accountId: personas.amara.id, isCertain: true, isShared, device: null }
  const token = tokenIn((await startSession(start)).cookie)
  const signIn = await findSignIn(token)
  if (!signIn) throw new Error("Amara is not signed in.")
  return { token, signIn }
}

/** What came when nothing happened, and what came when this did in between. */
async function withAndWithout(read: () => Promise<string>, act: () => Promise<unknown>): Promise<string[]> {
  answers.next.read = read
  const before = (await answers.ask()).text
  answers.next.slowly = once(act)
  return [before, (await answers.ask()).text]
}

describe("what was under way to Jo when Amara ends the partnership", () => {
  it("does not come, nor does her own page on a device they share", async () => {
    const here = await signInOfAmara(false)
    const shared = await signInOfAmara(true)
    const own = async () => ((await findSignIn(shared.token)) ? "her own page" : "signed out")
    const both = async () => `${await seenByJo()}, ${await own()}`
    const [before, after] = await withAndWithout(both, () =>
      endPartnership(as("amara"), here.signIn, relationships.amaraJo),
    )
    expect(before).toMatch(new RegExp(`${word}.*her own page`))
    expect(after).toBe("[], signed out")
  })
})

describe("what was under way to a clinician of Amara's", () => {
  it("does not come when she ends with Dr Okafor", async () => {
    const [before, after] = await withAndWithout(seenBy("okafor"), () =>
      endCare(as("amara"), relationships.amaraOkafor),
    )
    expect(before).toContain(word)
    expect(after).toBe("[]")
  })

  it("does not come to Lena Lind when she erases her account", async () => {
    const { signIn } = await signInOfAmara(false)
    const [before, after] = await withAndWithout(seenBy("lind"), () =>
      callerFor(makeContext(signIn, "127.0.0.1")).erasure.erase({ word: "erase" }),
    )
    expect(before).toContain(word)
    expect(after).toBe("[]")
  })
})
