import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures/people.ts"
import { hasNoBarrier } from "../pages/axe.ts"

const list = "/gallery"

/** By night the same page has other colours and nothing else. */
async function canBeReadByNight(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.setAttribute("data-theme", "dark")
    const goingOver = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(goingOver.map((one) => one.finished))
  })
  const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze()
  const found = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
  expect.soft(found, `${page.url()} by night`).toEqual([])
}

async function fitsTurnedRound(page: Page): Promise<void> {
  const sticksOut = await page.evaluate(() => {
    document.documentElement.dir = "rtl"
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
  expect.soft(sticksOut, `${page.url()} turned round`).toBeLessThanOrEqual(0)
}

test("no state that a page of the patient can be in has a barrier", async ({ somebody }) => {
  test.setTimeout(300_000) // many pages, one after the other
  const page = await somebody()
  await page.goto(list)
  const links = await page.locator('a[href*="?show="]').all()
  const addresses = await Promise.all(links.map((one) => one.getAttribute("href")))
  expect(addresses.length).toBeGreaterThan(20)
  for (const address of addresses) {
    await page.goto(new URL(address ?? "", `${new URL(page.url()).origin}${list}`).href)
    await expect(page.locator("main").first()).not.toContainText("There is no page here")
    await hasNoBarrier(page)
    await canBeReadByNight(page)
    await fitsTurnedRound(page)
  }
})
