import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** Our pages have no frames, so it needs no page of its own for each answer. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

/** No barrier that axe can find, nothing that sticks out sideways, and no form that would type into the address. */
export async function hasNoBarrier(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  expect.soft(found, page.url()).toEqual([])
  await fitsItsScreen(page, "as it is")
  // Pressed before the script has come, a form without this puts what was typed into the address and the history.
  expect.soft(await page.locator("form:not([method=post])").count(), `forms of ${page.url()}`).toBe(0)
}

/** By night the same page has other colours and nothing else. */
export async function canBeReadByNight(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.setAttribute("data-theme", "dark")
    const goingOver = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(goingOver.map((one) => one.finished))
  })
  const { violations } = await axe(page).withRules(["color-contrast"]).analyze()
  const found = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
  expect.soft(found, `${page.url()} by night`).toEqual([])
}

export async function fitsTurnedRound(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl"
  })
  await fitsItsScreen(page, "turned round")
}

async function fitsItsScreen(page: Page, how: string): Promise<void> {
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(sticksOut, `${page.url()} is as wide as its screen, ${how}`).toBeLessThanOrEqual(0)
}
