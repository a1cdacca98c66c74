import { expect, type Page } from "@playwright/test"
import { isAwake, opens } from "./browser.ts"

/** Opens the newest mail to an address, in the mailbox of the demonstration. */
export async function opensTheMailTo(page: Page, address: string): Promise<void> {
  await opens(page, "/outbox")
  const mail = page.getByRole("listitem").filter({ hasText: `To ${address}` })
  await expect(mail.first()).toContainText("You have something in Ownpace")
  await mail.first().getByRole("link", { name: "Open the link" }).click()
  await expect(page.getByRole("heading", { name: "Mail of this demonstration" })).toBeHidden()
  await isAwake(page)
}

/** Asks for a link in the mail, and presses its button: the first step of a sign-in. */
export async function pressesTheMailedLink(page: Page, address: string): Promise<void> {
  await opens(page, "/sign-in")
  await page.getByLabel("E-mail").fill(address)
  await page.getByRole("button", { name: "Send me a link" }).click()
  await expect(page.getByText(`If ${address} has an account here, a link is on its way.`)).toBeVisible()
  await opensTheMailTo(page, address)
  await page.getByRole("button", { name: "Sign in" }).click()
}

/** Signs in the way that a real installation has: a mailed link, and a button. */
export async function signsInByMail(page: Page, address: string): Promise<void> {
  await pressesTheMailedLink(page, address)
  await expect(page.getByRole("navigation", { name: /^(Main|Pages)$/ })).toBeVisible()
  await isAwake(page)
}
