import { choosesToShare } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import {
  acceptsTheInvitation,
  answersTheFirstQuestions,
  checksThePerson,
  invites,
  type Words,
} from "../pages/invitation.ts"
import { turnsOnCodes } from "../pages/keys.ts"
import { opensTheMailTo, pressesTheMailedLink } from "../pages/mail.ts"

test("Dr Okafor invites Rosa, who joins on her phone and chooses what is seen", async ({ somebody }) => {
  const okafor = await somebody()
  const rosa = await somebody()
  const who = { name: "Rosa", email: "rosa@example.org" }
  let words: Words = []

  await step("Dr Okafor signs in by the link in her mail, and adds a second lock first", async () => {
    await pressesTheMailedLink(okafor, "okafor@example.org")
    await expect(okafor.getByRole("heading", { level: 1 })).toHaveText("Before you open a patient’s page")
    await isAwake(okafor)
    await turnsOnCodes(okafor)
    await okafor.getByRole("link", { name: "Go to your patients" }).click()
    await expect(okafor).toHaveURL(/\/clinician$/)
  })
  await step("She invites Rosa, and reads three words to say to her", async () => {
    await opens(okafor, "/clinician/invite")
    words = await invites(okafor, who)
  })
  await step("The link names nobody until Rosa types the words; then both names stand there", async () => {
    await acceptsTheInvitation(rosa, { ...who, words, from: "Dr Okafor" })
  })
  await step("Rosa chooses two things to share; nothing was ticked for her", async () => {
    await choosesToShare(rosa, ["solo_plan", "ratings"])
  })
  await step("Her first sign-in asks a few things", async () => {
    await answersTheFirstQuestions(rosa, "Rosa")
    await expect(rosa.getByRole("heading", { level: 1 })).toHaveText("Your page is still empty.")
  })
  await step("Nobody sees anything before Dr Okafor says that it is Rosa", async () => {
    await opens(okafor, "/clinician")
    const row = okafor.getByRole("row").filter({ hasText: "Rosa" })
    await expect(row).toContainText("Joined. Please check that it is the right person.")
    await expect(row).not.toContainText("ratings")
    await checksThePerson(okafor, "/clinician/invite", "Rosa")
    await okafor.getByRole("button", { name: "Yes, it is Rosa" }).click()
    await expect(okafor.getByRole("button", { name: "Yes, it is Rosa" })).toBeHidden()
  })
  await step("Now Rosa is in the list, with what she shares and nothing else", async () => {
    await opens(okafor, "/clinician")
    const row = okafor.getByRole("row").filter({ hasText: "Rosa" })
    await expect(row).toContainText("plan")
    await expect(row).toContainText("ratings")
    await expect(row).not.toContainText("notes")
  })
  await step("The link is used up: it looks the same as any other that opens nothing", async () => {
    const stranger = await somebody()
    await opensTheMailTo(stranger, who.email)
    await expect(stranger.locator("body")).not.toContainText(/Rosa|Okafor/)
  })
})
