import type { Page } from "@playwright/test"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { inTheDatabase } from "../pages/database.ts"
import { acceptsTheInvitation, invites } from "../pages/invitation.ts"
import { opensTheMailTo, pressesTheMailedLink } from "../pages/mail.ts"
import { asksByHand } from "../pages/nothing-there.ts"

const firstQuestions = "Welcome. A few things first."

async function leavesAndIsGone(page: Page) {
  await page.getByRole("button", { name: "Leave now" }).click()
  await expect(page).toHaveURL(/\/leave$/)
  await opens(page, "/")
  await expect(page).toHaveURL(/\/sign-in$/)
  expect((await asksByHand(page, "account.sessions", undefined)).status).toBe(401)
}

test("Lou's first sign-in on a device that others use ends with Leave now", async ({ somebody }) => {
  const lou = await somebody()
  await pressesTheMailedLink(lou, "lou@example.org")
  await expect(lou.getByRole("heading", { level: 1 })).toHaveText(firstQuestions)
  await leavesAndIsGone(lou)
})

test("Lou goes away from the first questions, and the next at this device finds nothing", async ({
  somebody,
}) => {
  const lou = await somebody()
  await lou.clock.install()
  await pressesTheMailedLink(lou, "lou@example.org")
  await expect(lou.getByRole("heading", { level: 1 })).toHaveText(firstQuestions)
  await isAwake(lou)
  await expect(lou.locator("dialog.idle-cover")).toBeAttached()
  await lou.clock.runFor(95_000)
  await expect(lou.getByText("This page closes soon.")).toBeVisible()
  await lou.clock.runFor(30_000)
  await expect(lou).toHaveURL(/\/away$/)
  expect((await asksByHand(lou, "account.sessions", undefined)).status).toBe(401)
})

test("Remy says yes to Mei on a device that others use, and Leave now ends that sign-in too", async ({
  signedIn,
  somebody,
}) => {
  const mei = await signedIn("mei")
  const remy = await somebody()
  const who = { name: "Remy", email: "remy@example.org" }
  await opens(mei, "/patient/invite")
  const words = await invites(mei, who)
  await step("Nothing is unticked: the careful answer counts", async () => {
    await acceptsTheInvitation(remy, { ...who, words, from: "Mei", isOnOwnPhone: false })
    await expect(remy.getByRole("heading", { level: 1 })).toHaveText("Thank you. That is all for now.")
  })
  await leavesAndIsGone(remy)
  // Mei's other journeys find her with nobody to check.
  expect(await inTheDatabase("delete from invitation where invitee_name = $1", [who.name])).toBe(1)
})

test("Lou says that the phone is his own, asks for a second link, and stays signed in", async ({
  somebody,
}) => {
  const lou = await somebody()
  await opens(lou, "/sign-in")
  await lou.getByLabel("E-mail").fill("lou.own@example.org")
  await lou.getByLabel("Other people use this device").uncheck()
  await lou.getByRole("button", { name: "Send me a link" }).click()
  await lou.getByRole("button", { name: "Send a new link" }).click()
  await expect(lou.getByText("A new link is on its way.")).toBeVisible()
  await opensTheMailTo(lou, "lou.own@example.org")
  await lou.getByRole("button", { name: "Sign in" }).click()
  await expect(lou.getByRole("heading", { level: 1 })).toHaveText(firstQuestions)
  await lou.getByRole("button", { name: "Leave now" }).click()
  await expect(lou).toHaveURL(/\/leave$/)
  await opens(lou, "/")
  await expect(lou.getByRole("heading", { level: 1 })).toHaveText(firstQuestions)
})
