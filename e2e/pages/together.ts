import { expect, type Page } from "@playwright/test"

/** Writes down what both agree, and signs it. */
export async function writesTheAgreement(page: Page, other: string, stopWord: string): Promise<void> {
  await page.getByLabel("Stop word").fill(stopWord)
  await page.getByRole("button", { name: `Sign it and send it to ${other}` }).click()
  await expect(page.getByRole("heading", { name: `You signed. Now it is up to ${other}.` })).toBeVisible()
}

export async function suggestsATime(page: Page, button: string, on: string, at: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click()
  await page.getByLabel("Day", { exact: true }).fill(on)
  await page.getByLabel("Time", { exact: true }).fill(at)
  await page.getByRole("button", { name: "Suggest it" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("You suggested")
}
