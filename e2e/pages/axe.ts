import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** No barrier that axe can find, nothing that sticks out sideways, and no form that would type into the address. */
export async function hasNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  expect.soft(found, page.url()).toEqual([])
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sticksOut, `${page.url()} is as wide as its screen`).toBeLessThanOrEqual(0)
  // Pressed before the script has come, a form without this puts what was typed into the address and the history.
  expect.soft(await page.locator("form:not([method=post])").count(), `forms of ${page.url()}`).toBe(0)
}
