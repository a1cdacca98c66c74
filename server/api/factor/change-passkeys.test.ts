import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Persona, personas } from "#db/seed/personas.ts"
import { anHourGoesBy, arriveByMail, newBrowser, testOrigin } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { softPasskey } from "#db/testing/soft-passkey.ts"
import { openAs } from "#server/auth/one-click.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { troubleOf } from "../answer.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() =>
  people.root.execute(sql`truncate sign_in_session, passkey, passkey_challenge, account_event,
  rate_limit, outbox cascade`),
)

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (cause: unknown) => troubleOf(cause).code,
  )

async function withPasskey(who: Persona) {
  const browser = await arriveByMail(who)
  const key = softPasskey({ origin: testOrigin })
  const api = await browser.api()
  await api.factor.addPasskey({ made: key.make(await api.factor.beginPasskey()) })
  return { browser, key }
}
async function enters(key: ReturnType<typeof softPasskey>) {
  const browser = newBrowser()
  const api = await browser.api()
  const signed = key.sign(await api.doorstep.askPasskey())
  return { browser, signed, answer: await outcome(api.doorstep.passkey({ signed, isShared: false })) }
}

describe("Amara's passkey", () => {
  it("opens the door by itself, with a fresh proof, and she is told by mail and on her page that it was added", async () => {
    const { key } = await withPasskey("amara")
    const { browser, answer } = await enters(key)
    expect(answer).toBe("done")
    expect(await browser.signIn()).toMatchObject({ userId: personas.amara.id })
    const { passkeys, changes } = await (await browser.api()).factor.list()
    expect(passkeys).toMatchObject([{ device: "Firefox, Android" }])
    expect(changes).toMatchObject([{ happened: "passkey_added", device: "Firefox, Android" }])
    const [letter] = await readOutbox()
    expect(letter).toMatchObject({ to: personas.amara.email, subject: "You have something in Ownpace" })
    expect(letter?.text).not.toMatch(/passkey/i)
  })

  it("is asked for after her mailed link, and until then the link opens nothing", async () => {
    const { key } = await withPasskey("amara")
    const browser = await arriveByMail("amara")
    expect(await browser.signIn()).toBeNull()
    expect(await outcome((await browser.api()).practice.progress())).toBe("signed_out")
    const api = await browser.api()
    expect(await api.proof.ways()).toMatchObject({ passkey: true, code: false, mail: false })
    expect(await outcome(api.proof.sendLink())).toBe("signed_out")
    const half = browser.token()
    await api.proof.passkey({ signed: key.sign(await api.proof.askPasskey()) })
    expect(await browser.signIn()).toMatchObject({ userId: personas.amara.id })
    expect(browser.token()).not.toBe(half)
  })

  it("is asked for after an invitation's link too: whoever has her mail does not come in by it", async () => {
    await withPasskey("amara")
    const okafor = newBrowser(tokenIn((await openAs("okafor"))?.cookies[0]?.split(";")[0]))
    const sent = { kind: "patient", name: "Amara", email: personas.amara.email } as const
    const { words } = await (await okafor.api()).invitation.invite({ ...sent, clientId: crypto.randomUUID() })
    const [letter] = await readOutbox()
    const token = letter?.linkHref.split("/").at(-1) ?? ""
    const browser = newBrowser()
    expect(await outcome((await browser.api()).invitation.accept({ token, words, name: "Amara" }))).toBe(
      "done",
    )
    expect(await browser.signIn()).toBeNull()
    expect(await (await browser.api()).proof.ways()).toMatchObject({ passkey: true, mail: false })
  })

  it("freshens her proof, and nobody else's passkey does", async () => {
    const { browser, key } = await withPasskey("amara")
    const jo = await withPasskey("jo")
    await anHourGoesBy(people.root)
    const api = await browser.api()
    expect(await outcome(api.factor.makePaper())).toBe("needs_proof")
    const his = jo.key.sign(await api.proof.askPasskey())
    expect(await outcome(api.proof.passkey({ signed: his }))).toBe("not_found")
    expect(await outcome(api.proof.passkey({ signed: key.sign(await api.proof.askPasskey()) }))).toBe("done")
    expect(await outcome((await browser.api()).factor.makePaper())).toBe("done")
  })

  it("signs once: the same answer again, and a challenge made for something else, open nothing", async () => {
    const { browser, key } = await withPasskey("amara")
    const { signed } = await enters(key)
    expect(await outcome((await newBrowser().api()).doorstep.passkey({ signed, isShared: false }))).toBe(
      "not_found",
    )
    const forProof = key.sign(await (await browser.api()).proof.askPasskey())
    expect(
      await outcome((await newBrowser().api()).doorstep.passkey({ signed: forProof, isShared: false })),
    ).toBe("not_found")
  })

  it("is refused when a copy of it counts behind, and when its challenge is old", async () => {
    const { key } = await withPasskey("amara")
    expect((await enters(key)).answer).toBe("done")
    expect((await enters(key)).answer).toBe("done")
    key.setCount(1)
    expect((await enters(key)).answer).toBe("not_found")
    key.setCount(10)
    const api = await newBrowser().api()
    const asked = await api.doorstep.askPasskey()
    await people.root.execute(sql`update passkey_challenge set expires_at = now() - interval '1 second'`)
    expect(await outcome(api.doorstep.passkey({ signed: key.sign(asked), isShared: false }))).toBe(
      "not_found",
    )
  })

  it("is removed by her, and by nobody else, and opens nothing after that", async () => {
    const { browser, key } = await withPasskey("amara")
    const jo = await arriveByMail("jo")
    const { passkeys } = await (await browser.api()).factor.list()
    const id = passkeys[0]?.id ?? ""
    expect(await outcome((await jo.api()).factor.removePasskey({ id }))).toBe("not_found")
    await (await browser.api()).factor.removePasskey({ id })
    expect((await enters(key)).answer).toBe("not_found")
  })
})

describe("a passkey is not added", () => {
  it.each([
    ["from another address than ours", { origin: "http://evil.localhost:3000" }],
    ["without face, finger or PIN", { origin: testOrigin, isVerified: false }],
  ])("%s", async (_what, habits) => {
    const api = await (await arriveByMail("amara")).api()
    const made = softPasskey(habits).make(await api.factor.beginPasskey())
    expect(await outcome(api.factor.addPasskey({ made }))).toBe("not_found")
  })

  it("by whoever holds her phone an hour later, nor with a challenge of another sign-in", async () => {
    const [hers, other] = [await arriveByMail("amara"), await arriveByMail("amara")]
    const asked = await (await other.api()).factor.beginPasskey()
    const made = softPasskey({ origin: testOrigin }).make(asked)
    expect(await outcome((await hers.api()).factor.addPasskey({ made }))).toBe("not_found")
    await anHourGoesBy(people.root)
    expect(await outcome((await hers.api()).factor.beginPasskey())).toBe("needs_proof")
    expect(await outcome((await hers.api()).factor.addPasskey({ made }))).toBe("needs_proof")
  })
})

it("opens for nobody who brings bytes of their own", async () => {
  const api = await newBrowser().api()
  const { challenge } = await api.doorstep.askPasskey()
  const stranger = softPasskey({ origin: testOrigin }).sign({ challenge })
  for (const signed of [stranger, { ...stranger, response: { ...stranger.response, signature: "AAAA" } }])
    expect(await outcome(api.doorstep.passkey({ signed, isShared: false }))).toBe("not_found")
})
