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
