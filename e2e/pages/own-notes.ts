import { expect, type Locator, type Page } from "@playwright/test"
import { opens } from "./browser.ts"

/** A partner's own consent, towards one clinician: what it opens is read before it is given. */
export async function letsReadOwnNotes(page: Page, name: string): Promise<void> {
  await opens(page, "/partner/choices")
  const row = readerOf(page, name)
  await expect(row).toContainText("Does not read them.")
  await row.getByRole("button", { name: `Share your notes with ${name}` }).click()
  await expect(row).toContainText("What came before stays hidden.")
  await row.getByRole("button", { name: "Share from now on" }).click()
  await expect(row).toContainText("Reads what you wrote since")
}

/** One press, and no reason is asked for. */
export async function stopsLettingRead(page: Page, name: string): Promise<void> {
  await opens(page, "/partner/choices")
  const row = readerOf(page, name)
  await row.getByRole("button", { name: `Stop sharing your notes with ${name}` }).click()
  await expect(row).toContainText("Does not read them.")
}

export const readerOf = (page: Page, name: string): Locator =>
  page
    .getByRole("region", { name: "Who reads your notes" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name }) })

export async function keepsANote(page: Page, words: string): Promise<Locator> {
  await opens(page, "/partner/notes")
  await page.getByRole("textbox", { name: "A note for yourself" }).fill(words)
  await page.getByRole("button", { name: "Keep this note" }).click()
  const note = page.getByRole("listitem").filter({ hasText: words })
  await expect(note).toBeVisible()
  return note
}

/** At the desk: the partner's own notes, under the partner's name and never beside the patient's. */
export const notesAtDesk = (page: Page, name: string): Locator =>
  page.getByRole("region", { name: `Notes after times for two: ${name}` })
