import { sql } from "drizzle-orm"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { anHourGoesBy, arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { troubleOf } from "../answer.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() =>
  people.root.execute(
    sql`truncate sign_in_session, totp_seed, paper_code, account_event, rate_limit, outbox cascade`,
  ),
)

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (cause: unknown) => JSON.stringify(troubleOf(cause)),
  )
const amara = personas.amara.email
const paperOf = async () => (await (await (await arriveByMail("amara")).api()).factor.makePaper()).code

async function entersWith(paper: string, email: string = amara) {
  const browser = newBrowser()
  const answer = await outcome((await browser.api()).doorstep.paper({ email, paper, isShared: false }))
  return { browser, answer }
}

it("lets Amara in without her mail, however she types it, and once", async () => {
  const paper = await paperOf()
  expect(paper).toMatch(/^([A-Z0-9]{4}-){5}[A-Z0-9]{4}$/)
  const { browser, answer } = await entersWith(paper.toLowerCase().replaceAll("-", " "))
  expect(answer).toBe("done")
  expect(await browser.signIn()).toMatchObject({ userId: personas.amara.id })
  const { hasPaper, changes } = await (await browser.api()).factor.list()
  expect(hasPaper).toBe(false)
  expect(changes.map((one) => one.happened)).toContain("paper_used")
  expect((await entersWith(paper)).answer).toContain("paper_wrong")
})

it("is kept as a hash, and a new one closes the old", async () => {
  const old = await paperOf()
  const { rows } = await people.root.execute(sql`select * from paper_code`)
  expect(JSON.stringify(rows)).not.toContain(old)
  const paper = await paperOf()
  expect((await entersWith(old)).answer).toContain("paper_wrong")
  expect((await entersWith(paper)).answer).toBe("done")
})

it("answers a wrong code, another's code and an unknown address alike", async () => {
  const paper = await paperOf()
  const answers = await Promise.all([
    entersWith("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"),
    entersWith(paper, personas.jo.email),
    entersWith(paper, "nobody@example.org"),
  ])
  expect(new Set(answers.map((one) => one.answer)).size).toBe(1)
})

it("counts one of a hundred tries at once", async () => {
  const paper = await paperOf()
  const { takePaperCode } = await import("#server/auth/paper-code.ts")
  const tries = await Promise.all(Array.from({ length: 100 }, () => takePaperCode(personas.amara.id, paper)))
  expect(tries.filter(Boolean)).toHaveLength(1)
})

it("stands for one lost step and not for two: found by somebody else it opens nothing beside her codes", async () => {
  const first = await arriveByMail("amara")
  const api = await first.api()
  const { code: paper } = await api.factor.makePaper()
  const { letters } = await api.factor.beginCodes()
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) })
  await api.factor.confirmCodes({ code: totp.generate() })

  const { browser, answer } = await entersWith(paper)
  expect(answer).toBe("done")
  expect(await browser.signIn()).toBeNull()
  expect(await (await browser.api()).proof.ways()).toMatchObject({ code: true, paper: false, mail: false })
})

it("stands in for her lost phone after the mailed link", async () => {
  const api = await (await arriveByMail("amara")).api()
  const { code: paper } = await api.factor.makePaper()
  const { letters } = await api.factor.beginCodes()
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) })
  await api.factor.confirmCodes({ code: totp.generate() })

  const browser = await arriveByMail("amara")
  expect(await (await browser.api()).proof.ways()).toMatchObject({ code: true, paper: true })
  expect(await outcome((await browser.api()).proof.paper({ paper: "wrong" }))).toContain("paper_wrong")
  await (await browser.api()).proof.paper({ paper })
  expect(await browser.signIn()).toMatchObject({ userId: personas.amara.id })
  await (await browser.api()).factor.removeCodes()
})

it("freshens nothing for whoever holds her phone and her paper", async () => {
  const browser = await arriveByMail("amara")
  const { code: paper } = await (await browser.api()).factor.makePaper()
  await anHourGoesBy(people.root)
  expect(await outcome((await browser.api()).proof.paper({ paper }))).toContain("not_found")
  expect(await outcome((await browser.api()).factor.makePaper())).toContain("needs_proof")
})
