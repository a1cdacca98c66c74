import { sql } from "drizzle-orm"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { anHourGoesBy, arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { checkCode } from "#server/auth/code/check-code.ts"
import { troubleOf } from "../answer.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
const empty = () =>
  people.root.execute(
    sql`truncate sign_in_session, totp_seed, paper_code, account_event, rate_limit, outbox cascade`,
  )
beforeEach(empty)

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (cause: unknown) => JSON.stringify(troubleOf(cause)),
  )
const codeAt = (letters: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })

async function withCodes(who: Persona) {
  const browser = await arriveByMail(who)
  const api = await browser.api()
  const { letters, picture } = await api.factor.beginCodes()
  await api.factor.confirmCodes({ code: codeAt(letters, -1) })
  return { browser, letters, picture }
}

it("shows Dr Okafor a picture and letters, and asks for a code once one was right", async () => {
  const browser = await arriveByMail("okafor")
  const api = await browser.api()
  const { picture, letters } = await api.factor.beginCodes()
  expect(picture).toMatch(/^data:image\/svg\+xml,/)
  expect(await api.factor.list()).toMatchObject({ hasCodes: false })
  expect(await (await arriveByMail("okafor")).signIn()).not.toBeNull()
  await api.factor.confirmCodes({ code: codeAt(letters) })
  expect(await api.factor.list()).toMatchObject({ hasCodes: true, changes: [{ happened: "codes_added" }] })
  expect(await (await arriveByMail("okafor")).signIn()).toBeNull()
})

it("keeps the seed sealed, and under its own account", async () => {
  const { letters } = await withCodes("okafor")
  const { rows } = await people.root.execute(sql`select encode(seed, 'escape') as seed from totp_seed`)
  expect(JSON.stringify(rows)).not.toContain(letters.replaceAll(" ", ""))
  await people.root.execute(sql`update totp_seed set account_id = ${personas.lind.id}`)
  await expect(checkCode(personas.lind.id, codeAt(letters), Temporal.Now.instant())).rejects.toThrow()
})

it("takes a code once, though two browsers type it at one moment, and none of an earlier step after it", async () => {
  const { letters } = await withCodes("okafor")
  const browsers = await Promise.all([arriveByMail("okafor"), arriveByMail("okafor")])
  const code = codeAt(letters)
  const answers = await Promise.all(
    browsers.map(async (one) => outcome((await one.api()).proof.code({ code }))),
  )
  expect(answers.filter((one) => one === "done")).toHaveLength(1)
  const whole = await Promise.all(browsers.map((one) => one.signIn()))
  expect(whole.filter(Boolean)).toMatchObject([{ userId: personas.okafor.id }])
  const late = await (await arriveByMail("okafor")).api()
  expect(await outcome(late.proof.code({ code: codeAt(letters, -1) }))).toContain("code_wrong")
  expect(await outcome(late.proof.code({ code: codeAt(letters, 1) }))).toBe("done")
})

it("lets nobody guess: after five tries in a quarter of an hour the right code waits too", async () => {
  const { letters } = await withCodes("lind")
  await people.root.execute(sql`truncate rate_limit`)
  const api = await (await arriveByMail("lind")).api()
  for (let n = 0; n < 5; n++)
    expect(await outcome(api.proof.code({ code: "000000" }))).toContain("code_wrong")
  expect(await outcome(api.proof.code({ code: codeAt(letters) }))).toContain("too_many")
})

it.each(["12345", "1234567", "abcdef", "", "١٢٣٤٥٦"])("says that %s is no code", async (code) => {
  await withCodes("okafor")
  const api = await (await arriveByMail("okafor")).api()
  expect(await outcome(api.proof.code({ code }))).toContain("code_shape")
})

it("is taken off with a fresh proof by one of its own codes, and not by somebody who holds the device", async () => {
  const { browser, letters } = await withCodes("okafor")
  await anHourGoesBy(people.root)
  for (const act of ["removeCodes", "beginPasskey", "makePaper"] as const)
    expect(await outcome((await browser.api()).factor[act]())).toContain("needs_proof")
  expect(await outcome((await browser.api()).proof.sendLink())).toContain("not_found")
  await (await browser.api()).proof.code({ code: codeAt(letters) })
  await (await browser.api()).factor.removeCodes()
  expect(await (await arriveByMail("okafor")).signIn()).not.toBeNull()
})

it("does not begin anew over codes that are in use", async () => {
  const { browser } = await withCodes("okafor")
  expect(await outcome((await browser.api()).factor.beginCodes())).toContain("not_found")
})

it("tells a browser that has done neither step nothing", async () => {
  await withCodes("okafor")
  expect(await outcome((await newBrowser().api()).proof.ways())).toContain("signed_out")
})

it("closes a first step that nobody follows up for a quarter of an hour", async () => {
  const { letters } = await withCodes("okafor")
  const browser = await arriveByMail("okafor")
  await people.root.execute(
    sql`update sign_in_session set expires_at = expires_at - interval '15 minutes' where awaits_second_step`,
  )
  expect(await outcome((await browser.api()).proof.code({ code: codeAt(letters) }))).toContain("signed_out")
})
