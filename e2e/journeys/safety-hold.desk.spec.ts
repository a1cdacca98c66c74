import type { Page } from "@playwright/test"
import type { Persona } from "#db/seed/personas.ts"
import { circles } from "#db/seed/personas.ts"
import { type OwnServer, startOwnServer } from "../fixtures/own-server.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { asksByHand } from "../pages/nothing-there.ts"
import { liftsTheHold, opensPartnerAndSafety, placesAHold } from "../pages/safety-hold.ts"

// A hold keeps Jo's pages as they are, so this journey has an Ownpace of its own.
test.describe.configure({ timeout: 120_000 })

let own: OwnServer
test.beforeAll(async () => {
  own = await startOwnServer()
})
test.afterAll(() => own.stop())

const amarasPage = `/clinician/patients/${circles.amara}`
const why = "A bruise, and an answer that came from the other room."
const told = "I would like it slower on Tuesday."

test("Dr Okafor holds the pages for two for Amara's safety, and lifts it again", async ({ somebody }) => {
  const goes = (page: Page, path: string) => opens(page, `${own.address}${path}`)
  const person = async (who: Persona) => {
    const page = await somebody()
    await goes(page, `/demo/open/${who}`)
    return page
  }
  const wordsOf = async (page: Page, path: string) => {
    await goes(page, path)
    return page.locator("main").textContent()
  }
  const okafor = await person("okafor")
  const lind = await person("lind")
  const amara = await person("amara")
  const jo = await person("jo")
  const josPages = ["/partner/agreement", "/partner/notes", "/partner/choices", "/partner"]
  const before = new Map<string, string | null>()
  for (const path of josPages) before.set(path, await wordsOf(jo, path))
  const amarasPageOfTwo = await wordsOf(amara, "/patient/together")

  await step("Dr Okafor places a hold, and writes down why, for herself", async () => {
    await goes(okafor, amarasPage)
    const part = await opensPartnerAndSafety(okafor)
    await placesAHold(part, why)
    await expect(part).toContainText(why)
    await expect(part).toContainText("Only you")
  })
  await step("Jo finds every page as it was, to the word", async () => {
    for (const path of josPages) expect(await wordsOf(jo, path), path).toBe(before.get(path))
    await expect(jo.locator("main")).not.toContainText(/on hold|safety|bruise/i)
  })
  await step("Asked for by hand, there is nothing for Jo, and Amara is told no cause", async () => {
    for (const page of [jo, amara]) {
      const answer = await asksByHand(page, "safetyHold.atDesk", { circleId: circles.amara })
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain("bruise")
    }
  })
  await step(
    "Amara's own pages are as they were; on Sharing she reads that it stands, and not why",
    async () => {
      expect(await wordsOf(amara, "/patient/together")).toBe(amarasPageOfTwo)
      await goes(amara, "/patient/sharing")
      await amara.getByRole("link", { name: "Jo", exact: true }).first().click()
      await expect(amara.getByText(/^Dr Okafor holds the pages for two still since /)).toBeVisible()
      await expect(amara.locator("body")).not.toContainText("bruise")
    },
  )
  await step("Lena Lind, of the same team, reads that it stands and who placed it, and not why", async () => {
    await goes(lind, amarasPage)
    const part = await opensPartnerAndSafety(lind)
    await expect(part).toContainText("Dr Okafor placed it. Talk with them before you lift it.")
    await expect(lind.locator("body")).not.toContainText("bruise")
  })
  await step("Amara tells Jo something meanwhile; it waits, and nothing on Jo's page moves", async () => {
    await goes(amara, "/patient/together")
    await amara.getByLabel("Something for Jo").fill(told)
    await amara.getByRole("button", { name: "Tell Jo" }).click()
    await expect(amara.getByText(told)).toBeVisible()
    expect(await wordsOf(jo, "/partner")).toBe(before.get("/partner"))
  })
  await step("Dr Okafor lifts it, and Jo's open page has what Amara told in between", async () => {
    await goes(okafor, amarasPage)
    await liftsTheHold(okafor, await opensPartnerAndSafety(okafor))
    await expect(jo.getByText(told)).toBeVisible()
  })
})
