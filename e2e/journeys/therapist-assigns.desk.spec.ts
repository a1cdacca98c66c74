import { joinsDrOkafor } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { offersThePlan, opensThePlanOf, previewFor } from "../pages/plan.ts"

test("Dr Okafor offers Ines a plan, Ines says yes, and a change comes as a new offer", async ({
  signedIn,
  somebody,
}) => {
  const okafor = await signedIn("okafor")
  const ines = await somebody()
  await step("Ines has joined, and shares her plan", async () => {
    const who = { name: "Ines", email: "ines@example.org" }
    await joinsDrOkafor(okafor, ines, who, ["solo_plan", "goals", "trainer_step"])
  })

  await step("Dr Okafor begins from a template, with a goal in Ines's words", async () => {
    await opensThePlanOf(okafor, "Ines")
    await okafor.getByRole("link", { name: "First plan" }).click()
    await okafor.getByRole("button", { name: "Add a goal" }).click()
    await okafor.getByLabel("Goal 1").fill("Swim without thinking about it")
  })
  await step("She changes a dose, adds a note, and reads it as Ines would", async () => {
    await okafor.getByLabel("Breathing, minutes").fill("4")
    await okafor.getByLabel("Note to Ines").fill("Begin with the breathing. The rest can wait.")
    const preview = previewFor(okafor, "Ines")
    await expect(preview).toContainText("Dr Okafor offers a plan")
    await expect(preview).toContainText("“Swim without thinking about it”")
    await expect(preview).toContainText("4 minutes")
    await offersThePlan(okafor, 1, "Ines")
  })
  await step("Ines reads it on her page, and says yes", async () => {
    await opens(ines, "/patient")
    await expect(ines.getByText("Begin with the breathing. The rest can wait.")).toBeVisible()
    await ines.getByRole("button", { name: "Yes, use it" }).click()
    await expect(ines.getByRole("heading", { level: 1 })).toHaveText("Take what fits today.")
    await expect(ines.getByRole("region", { name: "Breathing" })).toContainText("4 minutes")
  })

  await step("Later Dr Okafor changes one number: a new version, offered in the same way", async () => {
    await opensThePlanOf(okafor, "Ines")
    await okafor.getByLabel("Breathing, minutes").fill("6")
    await expect(previewFor(okafor, "Ines").locator("ins")).toContainText("6")
    await offersThePlan(okafor, 2, "Ines")
  })
  await step("Ines sees what would be different, marked; the old plan runs until she says yes", async () => {
    await opens(ines, "/patient")
    const offer = ines.getByRole("region", { name: "A plan waits for your answer" })
    await expect(offer.locator("del")).toContainText("4")
    await expect(offer.locator("ins")).toContainText("6")
    await expect(ines.getByRole("region", { name: "Breathing" })).toContainText("4 minutes")
    await offer.getByRole("button", { name: "Yes, use it" }).click()
    await expect(ines.getByRole("region", { name: "Breathing" })).toContainText("6 minutes")
  })
  await step("Dr Okafor reads that Ines agreed", async () => {
    await opens(okafor, "/clinician")
    await okafor.getByRole("link", { name: "Ines" }).first().click()
    await expect(okafor.getByText("Ines agreed the same day.").first()).toBeVisible()
  })
})
