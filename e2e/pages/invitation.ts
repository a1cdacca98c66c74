import { expect, type Page } from "@playwright/test"
import { isAwake, opens } from "./browser.ts"
import { opensTheMailTo } from "./mail.ts"

export type Words = readonly string[]
export type Invitee = { name: string; email: string }

/** Sends an invitation; the three words are read here, once. */
export async function invites(page: Page, who: Invitee): Promise<Words> {
  await page.getByLabel("Their name").fill(who.name)
  await page.getByLabel("Their e-mail").fill(who.email)
  await page.getByRole("button", { name: "Send the invitation" }).click()
  const said = page.getByRole("status").filter({ hasText: `Say these three words to ${who.name}.` })
  await expect(said.getByRole("listitem")).toHaveCount(3)
  return said.getByRole("listitem").allInnerTexts()
}

/** Types the three words and a name into an invitation that names nobody. */
export async function saysTheWords(page: Page, words: Words, name: string): Promise<void> {
  for (const [at, place] of ["First word", "Second word", "Third word"].entries()) {
    await page.getByLabel(place).fill(words[at] ?? "")
  }
  await page.getByLabel("What you like to be called").fill(name)
  await page.getByRole("button", { name: "Go on" }).click()
}

/** From the mail to a yes: the page names nobody until the words are right. */
export async function acceptsTheInvitation(
  page: Page,
  who: Invitee & { words: Words; from: string; isOnOwnPhone?: boolean },
): Promise<void> {
  await opensTheMailTo(page, who.email)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Somebody wants to share a plan with you.")
  await expect(page.locator("body")).not.toContainText(who.from)
  await saysTheWords(page, who.words, who.name)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${who.from} invites you, ${who.name}.`)
  const isShared = page.getByLabel("Other people use this device")
  await expect(isShared).toBeChecked()
  if (who.isOnOwnPhone ?? true) await isShared.uncheck()
  await page.getByRole("button", { name: "Yes, join" }).click()
  await expect(page.getByRole("button", { name: "Yes, join" })).toBeHidden()
}

/** The first sign-in: a few things, once. */
export async function answersTheFirstQuestions(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome. A few things first.")
  await isAwake(page)
  await page.getByLabel("What you like to be called").fill(name)
  await page.getByLabel("Country").selectOption("GB")
  await page.getByLabel("I am 18 or older").check()
  // By key: the links in these two sentences lie over their boxes.
  await page.getByLabel("I agree to the terms").press("Space")
  await page.getByLabel("I have read the privacy notice").press("Space")
  await page.getByRole("button", { name: "Save and go on" }).click()
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Welcome. A few things first.")
}

/** The handshake: whoever invited says that it is the person they meant. */
export async function checksThePerson(page: Page, list: string, name: string): Promise<void> {
  await opens(page, list)
  await page.getByRole("link", { name: `Check the person ${name}` }).click()
  await expect(page.getByRole("button", { name: new RegExp(`^Yes, it is ${name}`) }).first()).toBeVisible()
  await isAwake(page)
}
