import { expect, type Page } from "@playwright/test"
import { isAwake, opens } from "./browser.ts"

/** From the list of people to the editor of one person's plan. */
export async function opensThePlanOf(page: Page, name: string): Promise<void> {
  await opens(page, "/clinician")
  await page.getByRole("link", { name }).first().click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await page.getByRole("link", { name: /^(Write a plan|Change the plan)$/ }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`for ${name}, draft`)
  await isAwake(page)
}

/** How the offer would read on the patient's phone, beside the editor. */
export const previewFor = (page: Page, name: string) =>
  page.getByRole("complementary", { name: `What ${name} would read` })

export async function offersThePlan(page: Page, version: number, name: string): Promise<void> {
  await page.getByRole("button", { name: `Offer plan ${version} to ${name}` }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await expect(page.getByText(`${name} has not answered.`)).toBeVisible()
}
