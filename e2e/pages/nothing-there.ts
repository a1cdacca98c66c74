import { expect, type Page } from "@playwright/test"

/** What a person sees who may not know whether anything is there. */
export async function findsNothing(page: Page, address: string): Promise<string | null> {
  const response = await page.goto(address)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here")
  expect(response?.status(), `${address} answers as if it never was`).toBe(404)
  return page.getByRole("main").textContent()
}

/** What a procedure answers to a person who asks for it by hand. */
export async function asksByHand(page: Page, procedure: string, input: unknown) {
  return page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/api/trpc/${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      })
      return { status: response.status, body: await response.text() }
    },
    [procedure, JSON.stringify(input)] as const,
  )
}

/** The sign-in of this page ends. The page may be at the door before the answer is there, so nothing waits for it. */
export async function isSignedOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const headers = { "Content-Type": "application/json" }
    void fetch("/api/trpc/account.signOut", { method: "POST", headers, keepalive: true })
  })
  await expect(page).toHaveURL(/\/sign-in$/)
}
