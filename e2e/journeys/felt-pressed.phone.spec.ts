import type { Page } from "@playwright/test"
import { type OwnServer, startOwnServer } from "../fixtures/own-server.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

// It pauses what others do together, so it has an Ownpace of its own.
test.describe.configure({ mode: "serial", timeout: 120_000 })

let own: OwnServer
test.beforeAll(async () => {
  own = await startOwnServer()
})
test.afterAll(() => own.stop())

async function words(page: Page, path: string): Promise<string | null> {
  await opens(page, `${own.address}${path}`)
  return page.getByRole("main").textContent()
}

test("Jo says that it felt pressed; no page shows it, and a pause says neither who nor why", async ({
  somebody,
}) => {
  const [amara, jo] = [await somebody(), await somebody()]
  await opens(amara, `${own.address}/demo/open/amara`)
  await opens(jo, `${own.address}/demo/open/jo`)
  const kept = jo.getByRole("region", { name: "Kept, for you alone" })
  const before = await words(amara, "/patient/together")

  await step("Jo is asked alone, and reads once what follows", async () => {
    await words(jo, "/partner")
    const ask = jo.getByRole("region", { name: "For you alone" })
    await ask.getByRole("button", { name: "Yes, I did" }).click()
    await expect(kept).toContainText("The next step waits until a time that felt free.")
    await expect(kept.getByRole("link", { name: "Where to get help" })).toHaveAttribute("href", "/pressed")
  })
  await step("Nothing of it stands on any page", async () => {
    expect(await words(amara, "/patient/together")).toBe(before)
    const other = await somebody()
    await opens(other, `${own.address}/demo/open/jo`)
    for (const path of ["/partner", "/partner/notes", "/partner/agreement"])
      expect(await words(other, path)).not.toMatch(/pressed|For you alone|Kept, for/)
  })
  await step("Jo pauses for both; Amara reads that it is paused, and no more", async () => {
    await kept.getByRole("button", { name: "Pause it for both" }).click()
    await expect(kept).toContainText("Paused. Nobody is told why.")
    await kept.getByRole("button", { name: "Close this" }).click()
    await expect(kept).toBeHidden()
    expect(await words(amara, "/patient/together")).toMatch(/^This is paused\./)
    await expect(amara.getByRole("main")).not.toContainText(/Jo (paused|said|felt)/)
  })
})
