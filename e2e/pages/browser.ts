import type { Page, Response } from "@playwright/test"

/** Opens an address and waits until its buttons answer. */
export async function opens(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address)
  await isAwake(page)
  return response
}

/** The page was drawn by the server; it answers once it has come whole, and React has taken every control. */
export async function isAwake(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState !== "loading" &&
      [...document.querySelectorAll("button, form, input, textarea, select")].every((control) =>
        Object.keys(control).some((key) => key.startsWith("__react")),
      ),
  )
}

/** The telephone is locked, or another page is looked at. */
export const isPutAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true })
    document.dispatchEvent(new Event("visibilitychange"))
    Reflect.deleteProperty(document, "hidden")
  })
