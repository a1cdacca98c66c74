import { addressOf } from "#server/domain/care-plan/item-address.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { canPauseAndStop, goesToThePlayer, logsTheSession, rates, stops } from "../pages/session.ts"

test("Amara begins a session, stops early, and keeps it in a few taps", async ({ signedIn }) => {
  const amara = await signedIn("amara")

  await step("Three questions and two numbers lead to the player, in six taps at most", async () => {
    expect(await goesToThePlayer(amara, { pain: 1, anxiety: 3 })).toBeLessThanOrEqual(6)
  })
  await step("She can pause and stop at every moment, and stops", async () => {
    await canPauseAndStop(amara)
    await stops(amara)
  })
  await step("Four numbers and Save: six taps at most", async () => {
    expect(await logsTheSession(amara, { pain: [4, 2], anxiety: [5, 2] })).toBeLessThanOrEqual(6)
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("It is kept.")
    await expect(amara.getByText("Stopping when you choose is a skill. You have it.")).toBeVisible()
  })

  const sessions = amara.getByRole("region", { name: "Your sessions" })
  const newest = sessions.getByRole("listitem").first()
  await step("It stands first in her list", async () => {
    await opens(amara, "/patient/progress")
    await expect(newest).toContainText("Pain: 1, 4, 2")
    await expect(newest).toContainText("Anxiety: 3, 5, 2")
    await expect(newest).toContainText("I chose to stop")
  })
  await step("She corrects one number", async () => {
    await newest.getByRole("link", { name: /^Correct/ }).click()
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("Correct this session")
    await isAwake(amara)
    await amara
      .getByRole("group", { name: "Pain" })
      .getByRole("button", { name: /Strongest/ })
      .click()
    await rates(amara, "Pain: Strongest", 6)
    await amara.getByRole("button", { name: "Save the change" }).click()
    await expect(newest).toContainText("Pain: 1, 6, 2")
  })
  await step("She deletes it, and takes that back", async () => {
    await newest.getByRole("button", { name: /^Delete/ }).click()
    await expect(amara.getByText("That session is deleted.")).toBeVisible()
    await expect(sessions).not.toContainText("Pain: 1, 6, 2")
    await amara.getByRole("button", { name: "Undo" }).click()
    await expect(newest).toContainText("Pain: 1, 6, 2")
  })
})

test("a yes to a safety question holds what goes inside, and leaves the rest open", async ({ signedIn }) => {
  const mei = await signedIn("mei")
  const hold = mei.getByRole("heading", { name: "This waits for now" })
  const trainer = () => opens(mei, `/patient/session/${addressOf("trainer")}`)
  await step("She says yes, and is told what to do", async () => {
    await trainer()
    await expect(mei.getByText("First, 1 of 3")).toBeVisible()
    await mei.getByRole("button", { name: "Yes", exact: true }).click()
    await expect(hold).toBeVisible()
    await mei.getByRole("link", { name: "Where to get help" }).click()
    await expect(mei.getByRole("heading", { level: 1 })).toHaveText("Where to get help")
  })
  await step("It waits when she comes back, and breathing does not", async () => {
    await trainer()
    await expect(hold).toBeVisible()
    await mei.getByRole("link", { name: "Breathe instead" }).click()
    await expect(mei.getByRole("button", { name: "Pause" })).toBeVisible()
  })
  await step("Somebody has looked, and it is open again", async () => {
    await trainer()
    await expect(hold).toBeVisible()
    await mei.getByText("Someone has looked at it").click()
    await mei.getByRole("button", { name: "Open my sessions again" }).click()
    await expect(mei.locator("#examinedBy-error")).toHaveText("Type a name or a clinic.")
    await mei.getByLabel("Who looked at it").fill("Dr Hart")
    await mei
      .getByLabel("On which day")
      .fill((await mei.getByLabel("On which day").getAttribute("max")) ?? "")
    await mei.getByRole("button", { name: "Open my sessions again" }).click()
    await expect(mei.getByText("First, 1 of 3")).toBeVisible()
  })
})
