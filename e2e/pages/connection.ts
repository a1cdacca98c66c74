import { expect, type Locator, type Page } from "@playwright/test"

export const connectionNote = "No connection right now. What you wrote or chose stays on this page."

export const formOf = (page: Page, button: string): Locator =>
  page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) })

/** A form says that there is no connection before anybody tries, and kindly again after a try; the words stay. */
export async function triesWithoutConnection(page: Page, label: string, words: string, button: string) {
  const form = formOf(page, button)
  await expect(form.getByText(connectionNote)).toBeVisible()
  await expect(form.getByText("What you type is kept as you go")).toBeHidden()
  await form.getByLabel(label).fill(words)
  await form.getByRole("button", { name: button, exact: true }).click()
  await expect(form.getByText("That did not reach us. What you typed is still here.")).toBeVisible()
  await expect(form.getByLabel(label)).toHaveValue(words)
}

/** Nothing is left of it for the next time. */
export async function empties(page: Page, label: string) {
  const arrived = page.waitForResponse(/draft[.]keep/)
  await page.getByLabel(label).fill("")
  await arrived
}

/** A form is sent, and the person types on before the answer comes. */
export async function typesOnMeanwhile(page: Page, label: string, button: string, procedure: string) {
  const { promise: comes, resolve: letCome } = Promise.withResolvers<void>()
  await page.route(`**/api/trpc/${procedure}`, async (route) => {
    await comes
    await route.continue()
  })
  await page.getByLabel(label).fill("It rained.")
  const answered = page.waitForResponse(new RegExp(procedure))
  await page.getByRole("button", { name: button, exact: true }).click()
  await page.getByLabel(label).fill("It rained. And then")
  letCome()
  await answered
}
