import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { opensThePageOf } from "../pages/desk.ts"
import { isSignedOut } from "../pages/nothing-there.ts"
import { opensThePlanOf } from "../pages/plan.ts"

test("Dr Okafor half types a number of Mei's plan, and finds it at another desk and after signing in", async ({
  signedIn,
}) => {
  const okafor = await signedIn("okafor")
  const minutes = (page: typeof okafor) => page.getByLabel("Breathing, minutes")
  const note = (page: typeof okafor) => page.getByRole("textbox", { name: "Note to Mei" })
  await opensThePlanOf(okafor, "Mei")
  const before = await minutes(okafor).inputValue()

  await step("A number that is missing is no plan yet; what she typed stays all the same", async () => {
    await minutes(okafor).fill("")
    await expect(okafor.getByText("Some numbers need a look. What you typed is kept.")).toBeVisible()
    await note(okafor).fill("Half a")
    await opens(okafor, okafor.url())
    await expect(minutes(okafor)).toHaveValue("")
    await expect(note(okafor)).toHaveValue("Half a")
  })
  await step("So it does at another desk", async () => {
    const other = await signedIn("okafor")
    await opensThePlanOf(other, "Mei")
    await expect(note(other)).toHaveValue("Half a")
  })
  await step(
    "Signed out in the middle, she goes on from what she typed, and it becomes her draft",
    async () => {
      const page = okafor.url()
      await minutes(okafor).fill(before)
      await note(okafor).fill("Half a word")
      await isSignedOut(okafor)
      await opens(okafor, "/demo/open/okafor")
      await opens(okafor, page)
      await expect(note(okafor)).toHaveValue("Half a word")
      await expect(okafor.getByText("Draft kept. Only you can see it.")).toBeVisible()
      await expect(minutes(okafor)).toHaveValue(before)
    },
  )
})

test("Dr Okafor half writes a note to Mei, and nobody finds it but her", async ({ signedIn }) => {
  const okafor = await signedIn("okafor")
  const words = "Before we meet on"
  const note = (page: typeof okafor) => page.getByLabel("Note to Mei")
  await opensThePageOf(okafor, "Mei")
  await note(okafor).fill(words)
  const page = okafor.url()
  await isSignedOut(okafor)
  await opens(okafor, "/demo/open/okafor")
  await opens(okafor, page)
  await expect(note(okafor)).toHaveValue(words)
  const other = await signedIn("okafor")
  await opensThePageOf(other, "Mei")
  await expect(note(other)).toHaveValue(words)
  const mei = await signedIn("mei")
  await expect(mei.locator("body")).not.toContainText(words)
  await note(other).fill("")
})

test("Dr Okafor's draft of a plan is kept, she looks at her people, goes back, and goes on from it", async ({
  signedIn,
}) => {
  const okafor = await signedIn("okafor")
  const note = okafor.getByRole("textbox", { name: "Note to Mei" })
  const types = async (words: string) => {
    const answered = okafor.waitForResponse(/carePlan[.]draft/)
    await note.fill(words)
    expect((await answered).status()).toBe(200)
    await expect(okafor.getByText("Draft kept. Only you can see it.")).toBeVisible()
  }
  const goesAndComesBack = async () => {
    await okafor.getByRole("link", { name: "People", exact: true }).click()
    await expect(okafor.getByRole("heading", { level: 1 })).not.toContainText("draft")
    await okafor.goBack()
    await expect(okafor.getByRole("heading", { level: 1 })).toContainText("for Mei, draft")
  }
  await opensThePlanOf(okafor, "Mei")
  for (const words of [`One more week ${Date.now()}`, `One more week of it ${Date.now()}`]) {
    await types(words)
    await goesAndComesBack()
    await expect(note).toHaveValue(words)
  }
})
