import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import {
  acceptsTheInvitation,
  answersTheFirstQuestions,
  checksThePerson,
  invites,
  type Words,
} from "../pages/invitation.ts"
import { suggestsATime, writesTheAgreement } from "../pages/together.ts"

test("Mei invites Kit, both sign what they agree, and set a time", async ({ signedIn, somebody }) => {
  const mei = await signedIn("mei")
  const kit = await somebody()
  const who = { name: "Kit", email: "kit@example.org" }
  let words: Words = []

  await step("Mei invites Kit", async () => {
    await opens(mei, "/patient/together")
    await mei.getByRole("link", { name: "Invite a partner" }).click()
    await expect(mei.getByRole("heading", { level: 1 })).toHaveText("Invite your partner")
    await isAwake(mei)
    words = await invites(mei, who)
  })
  await step("Kit types the three words, says yes, and waits", async () => {
    await acceptsTheInvitation(kit, { ...who, words, from: "Mei" })
    await expect(kit.getByRole("heading", { level: 1 })).toHaveText("Thank you. That is all for now.")
    await kit.getByRole("link", { name: "Go to my pages" }).click()
    await answersTheFirstQuestions(kit, "Kit")
  })
  await step(
    "Mei checks that it is Kit, and chooses what Kit sees; what no partner sees is not offered",
    async () => {
      await checksThePerson(mei, "/patient/invite", "Kit")
      await expect(mei.getByRole("checkbox", { checked: true })).toHaveCount(0)
      for (const never of ["ratings", "notes", "medical", "solo_plan", "outcomes", "messages"]) {
        await expect(mei.locator(`#category-${never}`)).toHaveCount(0)
      }
      for (const category of ["couple_plan", "couple_log"]) await mei.locator(`#category-${category}`).check()
      await mei.getByRole("button", { name: "Yes, it is Kit. Share what I ticked" }).click()
      await expect(mei.getByRole("heading", { level: 1 })).toHaveText("What “together” means here")
      await isAwake(mei)
    },
  )
  await step("Mei writes down what they agree, and signs", async () => {
    await mei.getByRole("link", { name: "Write down what you both agree" }).click()
    await expect(mei.getByRole("heading", { level: 1 })).toHaveText("Write down what you both agree")
    await writesTheAgreement(mei, "Kit", "Harbour")
  })
  await step("Kit reads it from his own sign-in, and signs", async () => {
    await opens(kit, "/partner")
    await expect(kit.getByRole("heading", { name: "Read this, and sign if you like." })).toBeVisible()
    await expect(kit.getByText("Harbour")).toBeVisible()
    await kit.getByRole("button", { name: "I agree, sign it" }).click()
    await expect(kit.getByRole("heading", { level: 1 })).toHaveText("No time is set.")
  })
  await step("Kit suggests a time, and Mei says yes", async () => {
    const inAWeek = Temporal.Now.plainDateISO("Europe/London").add({ days: 7 }).toString()
    await suggestsATime(kit, "Suggest a time", inAWeek, "19:30")
    await opens(mei, "/patient/together")
    await mei.getByRole("button", { name: /^Yes, \w+day at 19:30$/ }).click()
    await expect(mei.getByRole("heading", { level: 1 })).toHaveText(/^\w+day at 19:30, the two of you\.$/)
  })
  await step("One of them can pause, without a reason", async () => {
    await opens(kit, "/partner")
    await kit.getByRole("button", { name: "Pause" }).click()
    await expect(kit.getByRole("heading", { name: "This is paused." })).toBeVisible()
    await opens(mei, "/patient/together")
    await expect(mei.getByRole("heading", { name: "This is paused." })).toBeVisible()
  })
})
