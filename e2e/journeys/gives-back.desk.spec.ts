import { joinsDrOkafor } from "../fixtures/new-patient.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { lineOf, opensThePageOf, opensWhatIsNotNeeded } from "../pages/desk.ts"
import { asksByHand } from "../pages/nothing-there.ts"
import { opensSharingWith, rowOf } from "../pages/sharing.ts"

test("Dr Okafor gives back what she does not need of Hana's, and can take nothing for herself", async ({
  signedIn,
  somebody,
}) => {
  const okafor = await signedIn("okafor")
  const hana = await somebody()
  const who = { name: "Hana", email: "hana@example.org" }
  await step("Hana has joined, and shares two things", async () => {
    await joinsDrOkafor(okafor, hana, who, ["solo_plan", "ratings"])
  })
  const shared = lineOf(okafor, "Shared with you")
  const notShared = lineOf(okafor, "Not shared with you")

  await step("Dr Okafor reads on Hana's page what she was given, and what she was not", async () => {
    await opensThePageOf(okafor, "Hana")
    await expect(shared).toContainText(/plan and ratings/i)
    await expect(notShared).toContainText(/goals/i)
  })
  await step("She reads first what giving back means, and keeps it", async () => {
    const notNeeded = await opensWhatIsNotNeeded(okafor)
    await notNeeded.filter({ hasText: "ratings" }).click()
    const asked = okafor.getByRole("dialog", { name: "Give this back: ratings?" })
    await expect(asked).toContainText("Only Hana can share it with you again.")
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
    await opensSharingWith(hana, "Dr Okafor")
    await hana.getByRole("link", { name: "See as Dr Okafor" }).click()
    await expect(hana).toHaveURL(/\/patient\/see-as\//)
    const relationshipId = hana.url().split("/").at(-1)
    const asked = { relationshipId, category: "ratings", until: null }
    expect((await asksByHand(okafor, "consent.share", asked)).status).toBe(404)
    expect((await asksByHand(okafor, "consent.renew", asked)).status).toBe(404)
    await okafor.reload()
    await expect(notShared).toContainText(/ratings/i)
  })
  await step("Hana reads that it was given back, and by whom", async () => {
    await opensSharingWith(hana, "Dr Okafor")
    await expect(rowOf(hana, "Ratings")).toContainText("Not shared")
    await opens(hana, "/patient/sharing/receipts")
    await expect(hana.getByText("Dr Okafor gave back “Ratings”.")).toBeVisible()
  })
  await step("Only she can share it again, and she does", async () => {
    await opensSharingWith(hana, "Dr Okafor")
    await isAwake(hana)
    await rowOf(hana, "Ratings")
      .getByRole("button", { name: /^Share/ })
      .click()
    await rowOf(hana, "Ratings").getByRole("button", { name: "Share it" }).click()
    await expect(rowOf(hana, "Ratings")).toContainText("until you stop")
    await okafor.reload()
    await expect(shared).toContainText(/ratings/i)
  })
})
