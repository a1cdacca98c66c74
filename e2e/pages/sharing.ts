import { expect, type Page } from "@playwright/test"
import { opens } from "./browser.ts"

/** What this person sees of one kind, on the page «Who sees what». */
export async function opensSharingWith(page: Page, name: string): Promise<void> {
  await opens(page, "/patient/sharing")
  await page.getByRole("link", { name, exact: true }).first().click()
  await expect(page.getByText(`${name} sees what is listed here, and nothing else.`)).toBeVisible()
}

export async function stopsSharing(page: Page, category: string): Promise<void> {
  const row = rowOf(page, category)
  await row.getByRole("button", { name: /^Stop/ }).click()
  await expect(row).toContainText("Not shared")
}

export const rowOf = (page: Page, category: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: category, exact: true }) })
