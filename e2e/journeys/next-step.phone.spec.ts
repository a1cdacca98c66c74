import { expect, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

test("Jo would take the next step, and Amara's page does not tell", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  const jo = await signedIn("jo")
  const asked = "Would you take the next step?"

  await opens(amara, "/patient/together/agreement")
  const page = amara.getByRole("region", { name: asked })
  const before = await page.textContent()

  await opens(jo, "/partner/agreement")
  await jo.getByRole("button", { name: "Yes, I would" }).click()
  await expect(jo.getByText("You said yes.")).toBeVisible()

  await opens(amara, "/patient/together/agreement")
  expect(await page.textContent()).toBe(before)

  await jo.getByRole("button", { name: "Not yet after all" }).click()
  await expect(jo.getByText("You said not yet.")).toBeVisible()
})

test("Jo lets Dr Okafor read Jo's notes, changes one, removes it and brings it back", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const okafor = await signedIn("okafor")

  await opens(jo, "/partner/choices")
  await jo.getByRole("button", { name: "Share your notes with Dr Okafor" }).click()
  await jo.getByRole("button", { name: "Share from now on" }).click()
  await expect(jo.getByRole("button", { name: "Stop sharing your notes with Dr Okafor" })).toBeVisible()

  await opens(jo, "/partner/notes")
  await jo.getByRole("textbox", { name: "A note for yourself" }).fill("It was easier to be quiet.")
  await jo.getByRole("button", { name: "Keep this note" }).click()
  const note = jo.getByText("It was easier to be quiet.")
  await expect(note).toBeVisible()

  await opens(okafor, "/clinician")
  await okafor.getByRole("link", { name: "Amara" }).first().click()
  await expect(okafor.getByRole("heading", { name: "Notes after times for two: Jo" })).toBeVisible()
  await expect(okafor.getByText("It was easier to be quiet.")).toBeVisible()

  await jo
    .getByRole("button", { name: /^Remove the note/ })
    .first()
    .click()
  await expect(note).toBeHidden()
  await jo.getByRole("button", { name: "Bring it back" }).click()
  await expect(note).toBeVisible()

  await opens(jo, "/partner/choices")
  await jo.getByRole("button", { name: "Stop sharing your notes with Dr Okafor" }).click()
  await expect(jo.getByRole("button", { name: "Share your notes with Dr Okafor" })).toBeVisible()
  await okafor.reload()
  await expect(okafor.getByRole("heading", { name: "Amara", exact: true })).toBeVisible()
  await expect(okafor.getByText("It was easier to be quiet.")).toHaveCount(0)
})
