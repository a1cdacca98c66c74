import { expect, type Page } from "@playwright/test"
import { isAwake } from "./browser.ts"

export type Taps = { before: number; after: number }

/** From the page of the day to the running player; returns how many taps it took. */
export async function goesToThePlayer(page: Page, felt: { pain: number; anxiety: number }): Promise<number> {
  const item = page.getByRole("region", { name: "Trainer session" })
  let taps = 0
  const tap = async (name: string, within: Page | typeof item = page) => {
    await within.getByRole("button", { name, exact: true }).click()
    taps += 1
  }
  await item.getByRole("link", { name: /^(Begin|Once more)$/ }).click()
  taps += 1
  await expect(page.getByText("It joins your log when you save it")).toBeVisible()
  await isAwake(page)
  for (const question of ["First, 1 of 3", "First, 2 of 3", "First, 3 of 3"]) {
    await expect(page.getByText(question)).toBeVisible()
    await tap("No")
  }
  taps += await rates(page, "Before you begin: Pain now", felt.pain)
  taps += await rates(page, "Before you begin: Anxiety now", felt.anxiety)
  await expect(page.getByRole("group", { name: "The session" })).toBeVisible()
  return taps
}

/** Pause and stop are there at every moment of the session. */
export async function canPauseAndStop(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pause" }).click()
  await expect(page.getByRole("button", { name: "Stop here" })).toBeInViewport()
  await page.getByRole("button", { name: "Go on" }).click()
  await expect(page.getByRole("button", { name: "Pause" })).toBeInViewport()
}

/** From the start, also where a session of an earlier try waits. */
export async function beginsAnew(page: Page): Promise<void> {
  const anew = page.getByRole("button", { name: "Begin anew" })
  const pause = page.getByRole("button", { name: "Pause" })
  await expect(anew.or(pause)).toBeVisible()
  if (await anew.isVisible()) await anew.click()
  await expect(pause).toBeVisible()
}

export async function stops(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stop here" }).click()
  await expect(page.getByRole("heading", { level: 1, name: /practice too/ })).toBeVisible()
}

/** The strongest and the last number of both, and Save; returns how many taps it took. */
export async function logsTheSession(
  page: Page,
  felt: { pain: [number, number]; anxiety: [number, number] },
): Promise<number> {
  let taps = 0
  taps += await rates(page, "Pain: Strongest", felt.pain[0])
  taps += await rates(page, "Pain: After", felt.pain[1])
  taps += await rates(page, "Anxiety: Strongest", felt.anxiety[0])
  taps += await rates(page, "Anxiety: After", felt.anxiety[1])
  await page.getByRole("button", { name: "Save", exact: true }).click()
  return taps + 1
}

/** One tap on one number of a scale. */
export async function rates(page: Page, scale: string, value: number): Promise<1> {
  const pad = page.getByRole("radiogroup", { name: scale })
  await pad
    .locator("label")
    .filter({ hasText: new RegExp(`^${value}$`) })
    .click()
  return 1
}
