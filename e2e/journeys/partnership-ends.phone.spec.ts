import { joinsDrOkafor } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import {
  acceptsTheInvitation,
  answersTheFirstQuestions,
  checksThePerson,
  invites,
} from "../pages/invitation.ts"

test("Pia ends the plan for two in one act; nobody loses their own words", async ({ signedIn, somebody }) => {
  const okafor = await signedIn("okafor")
  const pia = await somebody()
  const kim = await somebody()
  const who = { name: "Kim", email: "kim@example.org" }
  await joinsDrOkafor(okafor, pia, { name: "Pia", email: "pia@example.org" }, [])

  await step("Kim joins, shares a plan for two with Pia, and writes a note", async () => {
    await opens(pia, "/patient/invite")
    const words = await invites(pia, who)
    await acceptsTheInvitation(kim, { ...who, words, from: "Pia" })
    await kim.getByRole("link", { name: "Go to my pages" }).click()
    await answersTheFirstQuestions(kim, "Kim")
    await checksThePerson(pia, "/patient/invite", "Kim")
    for (const category of ["couple_plan", "couple_log"]) await pia.locator(`#category-${category}`).check()
    await pia.getByRole("button", { name: "Yes, it is Kim. Share what I ticked" }).click()
    await expect(pia.getByRole("heading", { level: 1 })).toHaveText("What “together” means here")
    await opens(kim, "/partner/notes")
    await kim.getByRole("textbox").fill("The harbour was quiet.")
    await kim.getByRole("button", { name: "Keep this note" }).click()
    await expect(kim.getByRole("listitem").filter({ hasText: "The harbour was quiet." })).toBeVisible()
  })
  await step("Pia reads what ends and what stays, and ends it", async () => {
    await opens(pia, "/patient/people")
    await pia.getByRole("link", { name: "End with Kim" }).click()
    await expect(pia.getByRole("heading", { level: 1 })).toHaveText("End the plan for two with Kim")
    await isAwake(pia)
    await pia.getByRole("button", { name: "Yes, end it" }).click()
    await expect(pia.getByRole("heading", { name: "It has ended." })).toBeVisible()
    await expect(pia.getByRole("heading", { name: "Where you are signed in" })).toBeVisible()
  })
  await step("Kim finds what somebody finds to whom nothing is shared, and the own note", async () => {
    await opens(kim, "/partner")
    await expect(kim.getByRole("heading", { level: 1 })).toHaveText("There is no page here")
    await opens(kim, "/")
    await expect(kim).toHaveURL(/\/partner$/)
    await opens(kim, "/partner/notes")
    await expect(kim.getByText("The harbour was quiet.")).toBeVisible()
  })
  await step("Pia can bring somebody in again", async () => {
    await opens(pia, "/patient/people")
    await expect(pia.getByRole("link", { name: "Invite your partner" })).toBeVisible()
  })
})
