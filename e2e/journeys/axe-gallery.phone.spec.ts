import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures/people.ts"
import { canBeReadByNight, fitsTurnedRound, hasNoBarrier } from "../pages/axe.ts"

test.describe.configure({ timeout: 300_000 }) // many pages, one after the other

async function statesIn(page: Page, list: string, link: string): Promise<string[]> {
  await page.goto(list)
  const links = await page.locator(`a[href*="${link}"]`).all()
  const addresses = await Promise.all(links.map((one) => one.getAttribute("href")))
  return addresses.map((address) => new URL(address ?? "", page.url()).href)
}

async function hasNoBarrierInAnyLook(page: Page, states: readonly string[]): Promise<void> {
  for (const address of states) {
    await page.goto(address)
    await expect(page.locator("body")).not.toContainText("There is no page here")
    await hasNoBarrier(page)
    await canBeReadByNight(page)
    await fitsTurnedRound(page)
  }
}

test("no state that a page of the patient can be in has a barrier", async ({ somebody }) => {
  const page = await somebody()
  const states = await statesIn(page, "/gallery", "?show=")
  expect(states.length).toBeGreaterThan(20)
  await hasNoBarrierInAnyLook(page, states)
})

for (const [name, part] of Object.entries({ first: 0, second: 1, third: 2 })) {
  test(`no state of the screens of all three has a barrier, the ${name} third`, async ({ somebody }) => {
    const page = await somebody()
    const states = await statesIn(page, "/gallery/screens", "?screen=")
    expect(states.length).toBeGreaterThan(70)
    await hasNoBarrierInAnyLook(
      page,
      states.filter((_, at) => at % 3 === part),
    )
  })
}
