import { sql } from "drizzle-orm"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
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
/** A quarter of an hour goes by, in what counts tries. */
const aWhileGoesBy = () => people.root.execute(sql`delete from rate_limit where key not like '%-day:%'`)
const aDayGoesBy = () => people.root.execute(sql`truncate rate_limit`)
/** A code is good once, so each one that is right is a step further on; the last one is forgotten for the next. */
const forgetStep = () => people.root.execute(sql`update totp_seed set last_step = 0`)

async function withCodes(who: Persona) {
  const browser = await arriveByMail(who)
  const api = await browser.api()
  const { letters } = await api.factor.beginCodes()
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) })
  await api.factor.confirmCodes({ code: totp.generate() })
  await forgetStep()
  return { browser, right: () => ({ code: totp.generate() }) }
}
/** Not the right one, at no moment near. */
const wrong = { code: "000000" }

type Api = Awaited<ReturnType<Awaited<ReturnType<typeof arriveByMail>>["api"]>>
async function guess(api: Api, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let n = 0; n < times; n++) {
    if (n % 5 === 0) await aWhileGoesBy()
    answers.push(await outcome(api.proof.code(wrong)))
  }
  return answers
}

describe("somebody who has Amara's mail and guesses her codes slowly", () => {
  it("has fifteen tries in a day, and reads kindly that the rest is for tomorrow", async () => {
    const { right } = await withCodes("amara")
    const api = await (await arriveByMail("amara")).api()
    const answers = await guess(api, 17)
    expect(answers.filter((one) => one.includes("code_wrong"))).toHaveLength(15)
    expect(answers.slice(15).every((one) => one.includes('"code":"code_rests"'))).toBe(true)
    await aWhileGoesBy()
    expect(await outcome(api.proof.code(right()))).toContain("code_rests")
    await aDayGoesBy()
    expect(await outcome(api.proof.code(right()))).toBe("done")
  })

  it("gets no more of them by signing in again and again", async () => {
    await withCodes("amara")
    await guess(await (await arriveByMail("amara")).api(), 15)
    await aWhileGoesBy()
    expect(await outcome((await (await arriveByMail("amara")).api()).proof.code(wrong))).toContain(
      "code_rests",
    )
  })

  it("is told of once on Amara's own page, without a mail that they would read", async () => {
    const { browser } = await withCodes("amara")
    await people.root.execute(sql`truncate outbox`)
    const api = await (await arriveByMail("amara")).api()
    await guess(api, 19)
    const { changes } = await (await browser.api()).factor.list()
    expect(changes.filter(({ happened }) => happened === "codes_tried")).toHaveLength(1)
    expect((await people.root.execute(sql`select 1 from outbox where kind = 'changed'`)).rows).toEqual([])
  })

  it("does not keep Amara from her paper, nor from a code on the device that she is signed in on", async () => {
    const { browser, right } = await withCodes("amara")
    const { code: paper } = await (await browser.api()).factor.makePaper()
    await guess(await (await arriveByMail("amara")).api(), 16)
    await aWhileGoesBy()
    expect(await outcome((await browser.api()).proof.code(right()))).toBe("done")
    const door = await arriveByMail("amara")
    expect(await outcome((await door.api()).proof.paper({ paper }))).toBe("done")
    expect(await door.signIn()).not.toBeNull()
  })
})

it("counts no code that was right: Dr Okafor proves who she is as often as her day asks for it", async () => {
  const { browser, right } = await withCodes("okafor")
  for (let n = 0; n < 20; n++) {
    await forgetStep()
    expect(await outcome((await browser.api()).proof.code(right()))).toBe("done")
  }
})

it("takes nothing from Amara at her door for what is tried on a device that she left signed in", async () => {
  const { browser, right } = await withCodes("amara")
  await guess(await browser.api(), 16)
  await aWhileGoesBy()
  expect(await outcome((await (await arriveByMail("amara")).api()).proof.code(right()))).toBe("done")
})

describe("somebody who knows Amara's address and no more", () => {
  const enter = async (from: string, paper: string) => {
    const browser = newBrowser(null, undefined, from)
    const email = personas.amara.email
    return outcome((await browser.api()).doorstep.paper({ email, paper, isShared: false }))
  }

  it("keeps Amara out neither for a quarter of an hour nor for a day", async () => {
    const { code: paper } = await (await (await arriveByMail("amara")).api()).factor.makePaper()
    const answers: string[] = []
    for (let n = 0; n < 17; n++) {
      if (n % 5 === 0) await aWhileGoesBy()
      answers.push(await enter("192.0.2.7", "AAAA-AAAA"))
    }
    expect(answers.slice(15).every((one) => one.includes("paper_rests"))).toBe(true)
    expect(await enter("192.0.2.8", paper)).toBe("done")
  })
})
