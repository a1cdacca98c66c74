import { addressOf } from "#server/domain/care-plan/item-address.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { isOnPad, ratesByKeys, tabsTo } from "../pages/by-keys.ts"
import {
  beginsAnew,
  canPauseAndStop,
  goesToThePlayer,
  logsTheSession,
  rates,
  stops,
} from "../pages/session.ts"

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
  await step("She deletes it, her place is the list, and the next key takes that back", async () => {
    await newest.getByRole("button", { name: /^Delete/ }).click()
    await expect(sessions.getByRole("status")).toContainText("That session is deleted.")
    await expect(sessions).not.toContainText("Pain: 1, 6, 2")
    await expect(sessions.getByRole("heading", { name: "Your sessions" })).toBeFocused()
    await amara.keyboard.press("Tab")
    await expect(amara.getByRole("button", { name: "Undo" })).toBeFocused()
    await amara.keyboard.press("Enter")
    await expect(newest).toContainText("Pain: 1, 6, 2")
    await expect(sessions.getByRole("heading", { name: "Your sessions" })).toBeFocused()
  })
})

test("by keys alone Amara gives 7, 4 and Skip, and the focus is on the next pad each time", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const [pain, anxiety] = ["Before you begin: Pain now", "Before you begin: Anxiety now"]
  await step("The last number begins the session when she goes on, not while she looks for it", async () => {
    await opens(amara, `/patient/session/${addressOf("trainer")}`)
    for (const question of ["First, 1 of 3", "First, 2 of 3", "First, 3 of 3"]) {
      await expect(amara.getByText(question)).toBeVisible()
      await amara.getByRole("button", { name: "No", exact: true }).click()
    }
    await expect(amara.getByText("Before you begin")).toBeVisible()
    await tabsTo(amara, amara.getByRole("radiogroup", { name: pain }).getByRole("radio").first())
    await ratesByKeys(amara, pain, { arrow: "ArrowRight", times: 7, chooses: "7", goOn: "Enter" })
    await isOnPad(amara, anxiety)
    await ratesByKeys(amara, anxiety, { arrow: "ArrowRight", times: 4, chooses: "4", goOn: "Space" })
    await beginsAnew(amara)
  })
  await step("It is the same after the session, and Skip is a way on too", async () => {
    await stops(amara)
    await isAwake(amara)
    const strongest = amara.getByRole("radiogroup", { name: "Pain: Strongest" })
    await tabsTo(amara, strongest.getByRole("radio").first())
    await ratesByKeys(amara, "Pain: Strongest", {
      arrow: "ArrowRight",
      times: 4,
      chooses: "4",
      goOn: "Enter",
    })
    await isOnPad(amara, "Pain: After")
    await ratesByKeys(amara, "Pain: After", { arrow: "ArrowLeft", times: 1, chooses: "Skip", goOn: "Space" })
    await expect(
      amara.getByRole("group", { name: "Pain" }).getByRole("button", { name: /After/ }),
    ).toBeFocused()
  })
  await step("What she gave is what is kept", async () => {
    await amara.getByRole("button", { name: "Save", exact: true }).click()
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("It is kept.")
    await opens(amara, "/patient/progress")
    const sessions = amara.getByRole("region", { name: "Your sessions" })
    await expect(sessions.getByRole("listitem").first()).toContainText("Pain: 7, 4, –")
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
