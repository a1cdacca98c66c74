import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { checksThePerson, invites, saysTheWords, type Words } from "../pages/invitation.ts"
import { opensTheMailTo } from "../pages/mail.ts"
import { findsNothing } from "../pages/nothing-there.ts"

test("Noor, who guides herself, brings in a clinician, and ends with him again", async ({ signedIn }) => {
  const noor = await signedIn("noor")
  const ruiz = await signedIn("ruiz")
  const who = { name: "Dr Ruiz", email: "ruiz@example.org" }
  let words: Words = []
  let page = ""

  await step("Noor invites Dr Ruiz, and reads three words to say to him", async () => {
    await noor.context().addCookies([{ name: "locale", value: "en", url: new URL(noor.url()).origin }])
    await opens(noor, "/patient/people")
    await expect(noor.getByRole("heading", { name: "Nobody is beside you here now." })).toBeVisible()
    await noor.getByRole("link", { name: "Invite a clinician" }).click()
    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Invite a clinician")
    await isAwake(noor)
    words = await invites(noor, who)
  })
  await step("Dr Ruiz, who is signed in, types the words and says that he cares for Noor", async () => {
    await opensTheMailTo(ruiz, who.email)
    await ruiz.getByRole("button", { name: "Go on as Dr Ruiz" }).click()
    await expect(ruiz.locator("body")).not.toContainText("Noor")
    await saysTheWords(ruiz, words, who.name)
    await expect(ruiz.getByRole("heading", { level: 1 })).toHaveText("Noor invites you, Dr Ruiz.")
    await ruiz.getByRole("button", { name: "Yes, I care for Noor" }).click()
    await expect(ruiz.getByRole("heading", { level: 1 })).toHaveText("Thank you. That is all for now.")
    await ruiz.getByRole("link", { name: "Go to my pages" }).click()
    await expect(ruiz).toHaveURL(/\/clinician$/)
    await expect(ruiz.getByText("Nobody is on your caseload yet.")).toBeVisible()
  })
  await step(
    "Noor checks that it is him, and ticks one thing; nothing was ticked before, and nobody asks about a partner",
    async () => {
      await checksThePerson(noor, "/patient/invite/clinician", "Dr Ruiz")
      await expect(noor.getByRole("checkbox", { checked: true })).toHaveCount(0)
      for (const ofTwo of ["couple_plan", "couple_log", "reflection"]) {
        await expect(noor.locator(`#category-${ofTwo}`)).toHaveCount(0)
      }
      await noor.locator("#category-ratings").check()
      await noor.getByRole("button", { name: "Yes, it is Dr Ruiz. Share what I ticked" }).click()
      await expect(noor.getByRole("heading", { level: 1 })).toHaveText("The people beside you")
      await expect(noor.getByRole("region", { name: "Dr Ruiz" })).toContainText("Not confirmed by a practice")
    },
  )
  await step("Dr Ruiz finds Noor, with what was ticked and nothing else", async () => {
    await opens(ruiz, "/clinician")
    const row = ruiz.getByRole("row").filter({ hasText: "Noor" })
    await expect(row).toContainText("ratings")
    await expect(row).not.toContainText("notes")
    page = (await row.getByRole("link").first().getAttribute("href")) ?? ""
    expect(page).toMatch(/^\/clinician\/patients\//)
  })
  await step("Noor reads what ending keeps and takes, and ends it", async () => {
    await noor.getByRole("link", { name: "End with Dr Ruiz" }).click()
    await expect(noor.getByRole("heading", { name: "What Dr Ruiz keeps" })).toBeVisible()
    await isAwake(noor)
    await noor.getByRole("button", { name: "Yes, end with Dr Ruiz" }).click()
    await expect(noor.getByRole("heading", { name: "Nobody is beside you here now." })).toBeVisible()
  })
  await step("For Dr Ruiz, Noor's page is not there; his own records are", async () => {
    await findsNothing(ruiz, page)
    await opens(ruiz, "/clinician")
    await expect(ruiz.getByText("Nobody is on your caseload yet.")).toBeVisible()
    await ruiz.getByRole("link", { name: "Records you keep" }).click()
    await ruiz.getByRole("link", { name: "Noor" }).click()
    await expect(ruiz.getByRole("heading", { level: 1 })).toHaveText("What you wrote for Noor")
  })
})
