import { expect, type Page } from "@playwright/test"
import { Secret, TOTP } from "otpauth"
import { isAwake, opens } from "./browser.ts"

/** A device with a finger on it: whatever asks for a passkey in this browser gets one. */
export async function hasAFingerprint(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send("WebAuthn.enable")
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** An app for codes. Each code is of a later step than the one before, since none is taken twice. */
export function codeApp(letters: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) })
  let steps = -2
  return {
    next: () => {
      steps += 1
      return totp.generate({ timestamp: Date.now() + steps * 30_000 })
    },
  }
}

/** Turns codes on, on the page «How you sign in». */
export async function turnsOnCodes(page: Page) {
  await page.getByRole("button", { name: "Set up codes" }).click()
  const app = codeApp((await page.locator("[data-seed]").textContent()) ?? "")
  await page.getByLabel("The code that it shows now").fill(app.next())
  await page.getByRole("button", { name: "Turn on codes" }).click()
  await expect(page.getByText("Codes are on.")).toBeVisible()
  return app
}

export async function signsOut(page: Page, room: "patient" | "partner" | "clinician"): Promise<void> {
  await opens(page, `/${room}/account`)
  await page.getByRole("button", { name: "Sign out here" }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await isAwake(page)
}
