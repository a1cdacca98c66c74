import { expect, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { isSignedOut } from "../pages/nothing-there.ts"
import { beginsAnew, rates, stops } from "../pages/session.ts"

test("Mei half makes a card, is signed out, and goes on from it", async ({ signedIn }) => {
  const mei = await signedIn("mei")
  const words = (page: typeof mei) => page.getByLabel("In your own words")
  await opens(mei, "/patient/sharing/cards/new")
  await words(mei).fill("Ask me first")
  await mei.getByLabel("Name of the card").fill("Before we")
  await words(mei).fill("Ask me first, please.")
  await isSignedOut(mei)
  await opens(mei, "/demo/open/mei")
  await opens(mei, "/patient/sharing/cards/new")
  await expect(words(mei)).toHaveValue("Ask me first, please.")
  const other = await signedIn("mei")
  await opens(other, "/patient/sharing/cards/new")
  await expect(words(other)).toHaveValue("Ask me first, please.")
  await expect(other.getByLabel("Name of the card")).toHaveValue("Before we")
})

test("Amara is bleeding after a session, reads where to get help, and comes back to her numbers", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const strongest = amara.getByRole("group", { name: "Pain" }).getByRole("button", { name: /Strongest/ })
  const waits = amara.getByText("This is what you wrote before.")

  await opens(amara, "/patient/session/breathe")
  await beginsAnew(amara)
  await stops(amara)
  await strongest.click()
  await rates(amara, "Pain: Strongest", 7)
  await amara.getByRole("button", { name: "I am bleeding, or something worries me" }).click()
  await amara.getByRole("link", { name: "Where to get help" }).click()
  await expect(amara.getByRole("heading", { level: 1 })).toHaveText("Where to get help")
  await amara.goBack()
  await expect(waits).toBeVisible()
  await expect(strongest).toContainText("7")
  await expect(amara.getByText("Stop here today")).toBeVisible()
  await amara.getByRole("button", { name: "Let it go" }).click()
  await expect(waits).toBeHidden()
})
