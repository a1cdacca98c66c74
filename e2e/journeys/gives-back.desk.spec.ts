import { joinsDrOkafor } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { lineOf, opensThePageOf, opensWhatIsNotNeeded } from "../pages/desk.ts"
import { asksByHand } from "../pages/nothing-there.ts"
import { opensSharingWith, rowOf } from "../pages/sharing.ts"

test("Dr Okafor gives back what she does not need of Rosa's, and can take nothing for herself", async ({
  signedIn,
  somebody,
}) => {
  const okafor = await signedIn("okafor")
  const rosa = await somebody()
  const who = { name: "Rosa", email: "rosa@example.org" }
  await step("Rosa has joined, and shares two things", async () => {
    await joinsDrOkafor(okafor, rosa, who, ["solo_plan", "ratings"])
  })
  const shared = lineOf(okafor, "Shared with you")
  const notShared = lineOf(okafor, "Not shared with you")

  await step("Dr Okafor reads on Rosa's page what she was given, and what she was not", async () => {
    await opensThePageOf(okafor, "Rosa")
    await expect(shared).toContainText(/plan and ratings/i)
    await expect(notShared).toContainText(/goals/i)
  })
  await step("She reads first what giving back means, and keeps it", async () => {
    const notNeeded = await opensWhatIsNotNeeded(okafor)
    await notNeeded.filter({ hasText: "ratings" }).click()
    const asked = okafor.getByRole("dialog", { name: "Give this back: ratings?" })
    await expect(asked).toContainText("Only Rosa can share it with you again.")
    await asked.getByRole("button", { name: "Keep it" }).click()
    await expect(shared).toContainText(/ratings/i)
  })
  await step("Then she gives it back, and it is gone at once", async () => {
    await okafor.getByRole("button", { name: /^I do not need this.*ratings/ }).click()
    await okafor.getByRole("dialog").getByRole("button", { name: "Give it back" }).click()
    await expect(shared).not.toContainText(/ratings/i)
    await expect(notShared).toContainText(/ratings/i)
    await expect(okafor.getByRole("table", { name: "Last sessions" })).toHaveCount(0)
  })
  await step("Nothing on her page would bring it back, or ask for more", async () => {
    await expect(okafor.getByRole("button", { name: /^I do not need this/ })).toHaveCount(1)
    await expect(okafor.getByRole("button", { name: /share|ask for/i })).toHaveCount(0)
  })
  await step("Asked for by hand, widening is not there for a clinician", async () => {
    await opensSharingWith(rosa, "Dr Okafor")
    await rosa.getByRole("link", { name: "See as Dr Okafor" }).click()
    await expect(rosa).toHaveURL(/\/patient\/see-as\//)
    const relationshipId = rosa.url().split("/").at(-1)
    const asked = { relationshipId, category: "ratings", until: null }
    expect((await asksByHand(okafor, "consent.share", asked)).status).toBe(404)
    expect((await asksByHand(okafor, "consent.renew", asked)).status).toBe(404)
    await okafor.reload()
    await expect(notShared).toContainText(/ratings/i)
  })
  await step("Rosa reads that it was given back, and by whom", async () => {
    await opensSharingWith(rosa, "Dr Okafor")
    await expect(rowOf(rosa, "Ratings")).toContainText("Not shared")
    await opens(rosa, "/patient/sharing/receipts")
    await expect(rosa.getByText("Dr Okafor gave back “Ratings”.")).toBeVisible()
  })
  await step("Only she can share it again, and she does", async () => {
    await opensSharingWith(rosa, "Dr Okafor")
    await isAwake(rosa)
    await rowOf(rosa, "Ratings")
      .getByRole("button", { name: /^Share/ })
      .click()
    await rowOf(rosa, "Ratings").getByRole("button", { name: "Share it" }).click()
    await expect(rowOf(rosa, "Ratings")).toContainText("until you stop")
    await okafor.reload()
    await expect(shared).toContainText(/ratings/i)
  })
})
