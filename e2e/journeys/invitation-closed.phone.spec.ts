import type { Page } from "@playwright/test"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { inTheDatabase } from "../pages/database.ts"
import { invites, saysTheWords, type Words } from "../pages/invitation.ts"
import { opensTheMailTo } from "../pages/mail.ts"

const closed = "This link and these words open nothing now. Check the words, or ask for a new invitation."

test("an invitation that is too old, withdrawn or mistaken looks the same, and one sent again opens", async ({
  signedIn,
  somebody,
}) => {
  const mei = await signedIn("mei")
  const ada = await somebody()
  const pages: (string | null)[] = []

  const opensNothing = async (who: { name: string; email: string }, words: Words) => {
    await opensTheMailTo(ada, who.email)
    await saysTheWords(ada, words, who.name)
    await expect(ada.getByText(closed).first()).toBeVisible()
    pages.push(await ada.getByRole("main").textContent())
  }
  const sends = async (name: string): Promise<[{ name: string; email: string }, Words]> => {
    const who = { name, email: `${name.toLowerCase()}@example.org` }
    await opens(mei, "/patient/invite/clinician")
    return [who, await invites(mei, who)]
  }

  const old = await sends("Ada")
  await step("A week goes by, and Ada's link opens nothing", async () => {
    const moved = await inTheDatabase(
      "update invitation set expires_at = now() - interval '1 second' where invitee_name = $1",
      ["Ada"],
    )
    expect(moved).toBe(1)
    await opensNothing(...old)
  })
  const wrong = await sends("Bo")
  await step("With other words, Bo's link opens nothing", async () => {
    await opensNothing(wrong[0], ["not", "these", "words"])
  })
  const taken = await sends("Cy")
  await step("Mei withdraws what she sent to Cy, and it opens nothing", async () => {
    await listOf(mei)
    await lineOf(mei, "Cy").getByRole("button", { name: "Withdraw the invitation to Cy" }).click()
    await expect(lineOf(mei, "Cy")).toContainText("Closed")
    await opensNothing(...taken)
  })
  await step("Nobody can tell one from the other", () => {
    expect(new Set(pages).size).toBe(1)
  })
  await step("Mei sends Ada's again, and the new words open it", async () => {
    await listOf(mei)
    await expect(lineOf(mei, "Ada").first()).toContainText("Too old now")
    await lineOf(mei, "Ada").first().getByRole("button", { name: "Send again to Ada" }).click()
    const said = mei.getByRole("status").filter({ hasText: "Say these three words to Ada." })
    await expect(said.getByRole("listitem")).toHaveCount(3)
    const words = await said.getByRole("listitem").allInnerTexts()
    await opensTheMailTo(ada, old[0].email)
    await saysTheWords(ada, words, "Ada")
    await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Mei invites you, Ada.")
  })
  await step("Ada says no, and Mei reads that it is closed, and no reason", async () => {
    await ada.getByRole("button", { name: "No, thank you" }).click()
    await expect(ada.getByText("The invitation is closed. Nobody is told why.")).toBeVisible()
    await listOf(mei)
    await expect(lineOf(mei, "Ada").first()).toContainText("Closed")
  })
  await step("Without the words a no is between the reader and the page, and says so", async () => {
    await opensTheMailTo(ada, wrong[0].email)
    await ada.getByRole("button", { name: "No, thank you" }).click()
    await expect(ada.getByText("Nothing was opened, and nothing was sent to anybody.")).toBeVisible()
    await listOf(mei)
    await expect(lineOf(mei, "Bo")).toContainText("Not opened yet")
  })
})

async function listOf(page: Page) {
  await opens(page, "/patient/invite/clinician")
  await isAwake(page)
}

const lineOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Invitations" }).getByRole("listitem").filter({ hasText: name })
