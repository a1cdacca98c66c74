import { once } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { Browser, Page } from "@playwright/test"
import { openScreen } from "#server/live/testing/open-screen.ts"
import { choosesToShare } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { asksByWire, type RealServer, startRealServer } from "../fixtures/real-server.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { answersTheFirstQuestions, checksThePerson, invites, saysTheWords } from "../pages/invitation.ts"
import { turnsOnCodes } from "../pages/keys.ts"

let real: RealServer
test.beforeAll(async () => {
  test.setTimeout(120_000)
  real = await startRealServer()
})
test.afterAll(() => real?.stop())
test.describe.configure({ mode: "serial" })

const pageOf = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ baseURL: real.address, ignoreHTTPSErrors: true })
  return context.newPage()
}

async function signsIn(page: Page): Promise<void> {
  await isAwake(page)
  await page.getByRole("button", { name: "Sign in" }).click()
}

const rosaAt = "rosa@example.org"
let rosasCookie = ""

test("a real installation is set up by its own manual, and two people find each other in it", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const okafor = await pageOf(browser)
  const rosa = await pageOf(browser)
  await step("A first clinician signs in by the link that the operator's command prints", async () => {
    const printed = await real.command("bin/add-member.js", "clinician", "dr@example.org", "Riverside")
    const link = printed.match(/https:\S+/)?.[0] ?? ""
    expect(link).toContain(`${real.address}/sign-in/confirm#`)
    const response = await okafor.goto(link)
    expect(response?.headers()["strict-transport-security"]).toContain("max-age=")
    await signsIn(okafor)
    await answersTheFirstQuestions(okafor, "Dr Okafor")
    await opens(okafor, "/clinician")
    await turnsOnCodes(okafor) // before any patient's page, a clinician's sign-in gets a second lock
    await opens(okafor, "/clinician")
    await expect(okafor.getByRole("navigation", { name: "Main" })).toBeVisible()
  })
  let words: readonly string[] = []
  await step("She invites Rosa, whose mail has one link and says nothing", async () => {
    await opens(okafor, "/clinician/invite")
    words = await invites(okafor, { name: "Rosa", email: rosaAt })
    const link = await real.linkInMailTo(rosaAt)
    expect(link).toContain(`${real.address}/invitation/`)
    expect(real.mails.join("\n")).not.toMatch(/vagin|pain|dilat|trainer|Okafor|therap|patient|partner/i)
    await rosa.goto(link)
    await isAwake(rosa)
  })
  await step("Rosa says the words, and joins", async () => {
    await saysTheWords(rosa, words, "Rosa")
    await rosa.getByRole("button", { name: "Yes, join" }).click()
    await choosesToShare(rosa, ["solo_plan"])
    await answersTheFirstQuestions(rosa, "Rosa")
    await checksThePerson(okafor, "/clinician/invite", "Rosa")
    await okafor.getByRole("button", { name: "Yes, it is Rosa" }).click()
    await expect(okafor.getByRole("button", { name: "Yes, it is Rosa" })).toBeHidden()
  })
  await step("On another device Rosa signs in by mail", async () => {
    const phone = await pageOf(browser)
    const before = real.mails.length
    await opens(phone, "/sign-in")
    await phone.getByLabel("E-mail").fill(rosaAt)
    await phone.getByRole("button", { name: "Send me a link" }).click()
    await expect(() => expect(real.mails.length).toBe(before + 1)).toPass()
    await phone.goto(await real.linkInMailTo(rosaAt))
    await signsIn(phone)
    await expect(phone).toHaveURL(/\/patient$/)
    for (const cookie of await phone.context().cookies())
      expect(cookie, "every cookie goes over HTTPS alone").toMatchObject({ secure: true })
    const signIn = (await phone.context().cookies()).find(({ name }) => name === "__Host-ownpace")
    expect(signIn).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", domain: "localhost" })
    rosasCookie = signIn?.value ?? ""
  })
  await step(
    "What Dr Okafor writes stands on Rosa's open page by itself, through the proxy too",
    async () => {
      await rosa.goto("/patient/messages")
      await expect(rosa.getByRole("textbox")).toBeVisible()
      await opens(okafor, "/clinician/messages")
      await okafor.getByRole("main").getByRole("link", { name: /Rosa/ }).first().click()
      await okafor.getByRole("textbox").fill("Good to have you here")
      await okafor.getByRole("main").getByRole("button", { name: /Send/ }).click()
      await expect(rosa.getByText("Good to have you here")).toBeVisible()
    },
  )
})

test("nobody finds a trace of the demonstration in it", async () => {
  await asksByWire(real.port, "/nowhere") // the first answer of a page also names its style sheet
  const masked = async (path: string, headers?: Record<string, string>) =>
    (await asksByWire(real.port, path, headers))
      .replace(/^Date: .*$/m, "")
      .replaceAll(/nonce-[\w+/=]+/g, "nonce-")
      .replaceAll(/nonce\\?":\\?"[^"\\]+/g, "nonce")
      .replaceAll(/nonce="[^"]+"/g, "nonce")
      .replaceAll(/"[\w-]{21}[vhm]?"/g, "random") // the number that Next gives each answer of this kind
  for (const headers of [{}, { RSC: "1" }] as Record<string, string>[]) {
    const never = await masked("/nowhere", headers)
    expect(never).toContain("404 Not Found")
    for (const path of [
      "/demo",
      "/demo/",
      "/demo/act",
      "/demo/open/amara",
      "/demo/open/okafor",
      "/outbox",
      "/outbox/",
      "/gallery",
      "/gallery/screens",
      "/%64emo",
      "/%6futbox",
      "//demo",
      "/DEMO",
    ])
      expect(await masked(path, headers), path).toBe(never)
  }
})

test("it comes back from ten seconds of standstill, and stops within two seconds while screens are open", async () => {
  const cookie = `__Host-ownpace=${rosasCookie}`
  const look = () =>
    openScreen(real.port, { room: "mine", cookie: "", headers: { cookie, "sec-fetch-site": "same-origin" } })
  const first = await look()
  expect(first.status).toBe(200)
  await step("The process stands still, and goes on", async () => {
    real.process.kill("SIGSTOP")
    await wait(10_000) // the standstill itself
    real.process.kill("SIGCONT")
    await expect(async () =>
      expect((await fetch(`http://127.0.0.1:${real.port}/readyz`)).ok).toBe(true),
    ).toPass()
    expect((await look()).status).toBe(200)
    expect(first.isClosed()).toBe(false)
  })
  await step("It is asked to stop", async () => {
    const screens = await Promise.all([look(), look(), look()])
    const began = performance.now()
    real.process.kill("SIGTERM")
    const [code] = await once(real.process, "exit")
    const took = performance.now() - began
    console.log(`stopped with four open streams in ${Math.round(took)} ms`)
    expect(code).toBe(0)
    expect(took).toBeLessThan(2000)
    expect([first, ...screens].every((screen) => screen.isClosed())).toBe(true)
  })
})
