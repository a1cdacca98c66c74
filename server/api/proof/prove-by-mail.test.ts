import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { newToken } from "#server/auth/token.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { troubleOf } from "../answer.ts"
import { makeContext } from "../context.ts"
import { callerFor } from "../root.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

/** Somebody who signed in an hour ago. */
async function signedIn(who: Persona) {
  const token = newToken()
  const expires = new Date(Date.now() + 86_400_000)
  await adapter.createSession?.({ sessionToken: token, userId: personas[who].id, expires })
  await people.root.execute(sql`update sign_in_session set proven_at = now() - interval '1 hour'
    where account_id = ${personas[who].id} and proven_at > now() - interval '1 minute'`)
  const signIn = async () => {
    const found = await findSignIn(token)
    if (!found) throw new Error(`${who} is not signed in`)
    return found
  }
  const api = callerFor(
    makeContext(await signIn(), "127.0.0.1", undefined, { origin: "http://amara.localhost" }),
  )
  return { api, isFresh: async () => isFresh(await signIn()) }
}
function isFresh(signIn: { provenAt: number }): boolean {
  try {
    requireFreshProof(signIn, Temporal.Now.instant())
    return true
  } catch {
    return false
  }
}
async function lastLetter() {
  const [letter] = await readOutbox()
  if (!letter) throw new Error("no letter")
  return { ...letter, token: letter.linkHref.split("#token=")[1] ?? "" }
}
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "proven",
    (cause: unknown) => JSON.stringify(troubleOf(cause)),
  )

it("proves with the mailed link, in the browser that asked and in no other, that it is Amara", async () => {
  const [here, elsewhere, jo] = [await signedIn("amara"), await signedIn("amara"), await signedIn("jo")]
  expect(await here.isFresh()).toBe(false)
  await here.api.proof.sendLink()
  const { token, linkHref, subject, to } = await lastLetter()
  expect({ subject, to }).toEqual({ subject: "You have something in Ownpace", to: personas.amara.email })
  expect(linkHref).toMatch(/^http:\/\/amara\.localhost\/proof#token=/)
  for (const other of [elsewhere, jo])
    expect(await outcome(other.api.proof.confirmLink({ token }))).toContain("not_found")
  await here.api.proof.confirmLink({ token })
  expect([await here.isFresh(), await elsewhere.isFresh(), await jo.isFresh()]).toEqual([true, false, false])
})

it("counts one of a hundred presses at once; a used, an old and an unknown link give the same answer", async () => {
  const here = await signedIn("mei")
  await here.api.proof.sendLink()
  const { token } = await lastLetter()
  const presses = await Promise.all(
    Array.from({ length: 100 }, () => outcome(here.api.proof.confirmLink({ token }))),
  )
  expect(presses.filter((one) => one === "proven")).toHaveLength(1)
  await here.api.proof.sendLink()
  const old = (await lastLetter()).token
  await people.root.execute(sql`update proof_link set expires_at = now() - interval '1 second'`)
  const refused = [
    ...presses.filter((one) => one !== "proven"),
    await outcome(here.api.proof.confirmLink({ token: old })),
    await outcome(here.api.proof.confirmLink({ token: "unknown" })),
  ]
  expect(new Set(refused)).toEqual(new Set([JSON.stringify({ status: 404, code: "not_found" })]))
})

it("sends Noor five links in a quarter of an hour and no more", async () => {
  const here = await signedIn("noor")
  for (let n = 0; n < 5; n++) await here.api.proof.sendLink()
  expect(await outcome(here.api.proof.sendLink())).toContain("too_many")
})
