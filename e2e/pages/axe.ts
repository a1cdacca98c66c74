import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** No barrier that axe can find, and nothing that sticks out sideways. */
export async function hasNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  expect.soft(found, page.url()).toEqual([])
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sticksOut, `${page.url()} is as wide as its screen`).toBeLessThanOrEqual(0)
}
