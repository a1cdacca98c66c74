import { expect, type Locator, type Page } from "@playwright/test"
import { isAwake, opens } from "./browser.ts"

/** From the list of people to one person's page; returns its address. */
export async function opensThePageOf(page: Page, name: string): Promise<string> {
  await opens(page, "/clinician")
  await page.getByRole("link", { name, exact: true }).first().click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await isAwake(page)
  return new URL(page.url()).pathname
}

/** The line of what is shared with the reader, or of all the rest. */
export const lineOf = (page: Page, which: "Shared with you" | "Not shared with you"): Locator =>
  page.getByRole("definition").and(page.locator(`dt:text-is("${which}") + dd`))

/** The list of what can be given back, one thing at a time. */
export async function opensWhatIsNotNeeded(page: Page): Promise<Locator> {
  const summary = page.getByText("I do not need all of this")
  await summary.click()
  await expect(page.getByRole("button", { name: /^I do not need this/ }).first()).toBeVisible()
  return page.getByRole("button", { name: /^I do not need this/ })
}
