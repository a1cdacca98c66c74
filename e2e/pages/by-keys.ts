import { expect, type Locator, type Page } from "@playwright/test"

/** By keys alone: the next thing on the page, until it is this one. */
export async function tabsTo(page: Page, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  throw new Error("Tab never came to it.")
}

const padOf = (page: Page, scale: string) => page.getByRole("radiogroup", { name: scale })

/** Nothing is chosen on this pad yet, and the next key goes to it. */
export const isOnPad = (page: Page, scale: string) =>
  expect(padOf(page, scale).getByRole("radio").first()).toBeFocused()

/** Arrows, and no finger: what they choose is chosen, and the pad stays until the key that goes on. */
export async function ratesByKeys(
  page: Page,
  scale: string,
  by: { arrow: "ArrowRight" | "ArrowLeft"; times: number; chooses: string; goOn: "Enter" | "Space" },
): Promise<void> {
  for (let pressed = 0; pressed < by.times; pressed++) await page.keyboard.press(by.arrow)
  const chosen = padOf(page, scale).getByRole("radio", { name: by.chooses, exact: true })
  await expect(chosen).toBeFocused()
  await expect(chosen).toBeChecked()
  await page.keyboard.press(by.goOn)
}
