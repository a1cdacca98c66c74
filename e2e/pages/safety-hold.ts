import { expect, type Locator, type Page } from "@playwright/test"

/** Closed, and called the same, whether a hold stands or not. */
export async function opensPartnerAndSafety(page: Page): Promise<Locator> {
  const part = page.getByRole("region", { name: "Partner and safety" })
  await part.getByText("Partner and safety").click()
  return part
}

/** Why is for the one who writes it; nobody else can read it. */
export async function placesAHold(part: Locator, why: string): Promise<void> {
  await part.getByLabel("Why, for yourself").fill(why)
  await part.getByRole("button", { name: "Hold partner features" }).click()
  await expect(part).toContainText(/On hold since .*You placed it\./)
}

/** It says first what a partner will see, and asks once more. */
export async function liftsTheHold(page: Page, part: Locator): Promise<void> {
  await part.getByRole("button", { name: "Lift the hold" }).click()
  const asked = page.getByRole("dialog", { name: "Lift the hold?" })
  await expect(asked).toContainText("A partner then sees all that Amara shares with them")
  await asked.getByRole("button", { name: "Lift the hold" }).click()
  await expect(part.getByRole("button", { name: "Hold partner features" })).toBeVisible()
}
