import type { Page } from "@playwright/test"
import { circles } from "#db/seed/personas.ts"
import { type OwnServer, startOwnServer } from "../fixtures/own-server.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, isPutAway, opens } from "../pages/browser.ts"
import { rowOf } from "../pages/sharing.ts"

// These journeys end what others read, so they have an Ownpace of their own.
test.describe.configure({ mode: "serial", timeout: 120_000 })

let own: OwnServer
test.beforeAll(async () => {
  own = await startOwnServer()
})
test.afterAll(() => own.stop())

const goes = (page: Page, path: string) => opens(page, `${own.address}${path}`)
async function person(somebody: () => Promise<Page>, name: string): Promise<Page> {
  const page = await somebody()
  await goes(page, `/demo/open/${name}`)
  return page
}
async function sharingWith(page: Page, name: string): Promise<void> {
  await goes(page, "/patient/sharing")
  await page.getByRole("link", { name, exact: true }).first().click()
  await expect(page.getByText(`${name} sees what is listed here, and nothing else.`)).toBeVisible()
  await isAwake(page)
}

test("Amara shares her ratings with the past, after she saw what that reveals", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  const okafor = await person(somebody, "okafor")
  const patient = `/clinician/patients/${circles.amara}`
  const pain = okafor.getByRole("columnheader", { name: /^Pain/ })
  const row = rowOf(amara, "Ratings")

  await step(
    "She stops: her place is that row, a live region says so, and Dr Okafor has no numbers",
    async () => {
      await sharingWith(amara, "Dr Okafor")
      await row.getByRole("button", { name: /^Stop/ }).click()
      await expect(row).toContainText("Not shared")
      await expect(row.getByRole("heading", { name: "Ratings" })).toBeFocused()
      await expect(
        amara.getByRole("status").getByText("“Ratings” is not shared with Dr Okafor."),
      ).toBeAttached()
      await goes(okafor, patient)
      await expect(pain).toHaveCount(0)
    },
  )
  await step("She reads in figures what the past would show, and chooses it", async () => {
    await row.getByRole("button", { name: /^Share/ }).click()
    await row.getByRole("radio", { name: "Is shown too" }).check()
    await expect(row.getByText(/^Dr Okafor would also read \d+ entries from .* to today\.$/)).toBeVisible()
    await row.getByRole("button", { name: "Share it" }).click()
    await expect(row).toContainText("until you stop")
  })
  await step("Dr Okafor has the numbers again", async () => {
    await goes(okafor, patient)
    await expect(pain).toBeVisible()
  })
})

test("Amara reads who looked, and keeps the receipt of a change", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  await step("Who looked, in plain words", async () => {
    await goes(amara, "/patient/sharing/looked")
    await expect(amara.getByText(/^Dr Okafor read .*your ratings/).first()).toBeVisible()
    await expect(amara.getByText("The list is whole.", { exact: false })).toBeVisible()
  })
  await step("The receipt says what she agreed to, in the words that were there", async () => {
    await goes(amara, "/patient/sharing/receipts")
    await amara.getByRole("link", { name: "You shared “Ratings” with Dr Okafor." }).first().click()
    await expect(amara.getByRole("heading", { name: "The words you agreed to" })).toBeVisible()
    await expect(amara.getByText("What came before is shown too.").first()).toBeVisible()
    await isAwake(amara)
  })
  await step("She saves it as a file", async () => {
    const saving = amara.waitForEvent("download")
    await amara.getByRole("button", { name: "Save it as a file" }).click()
    const file = await saving
    expect(file.suggestedFilename()).toMatch(/^receipt-\d{4}-\d{2}-\d{2}\.txt$/)
  })
})

test("Amara keeps one session to herself, and for Dr Okafor it is not there", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  const okafor = await person(somebody, "okafor")
  const rows = okafor.getByRole("table", { name: "Last sessions" }).getByRole("row")
  const newest = amara.getByRole("region", { name: "Your sessions" }).getByRole("listitem").first()
  const seen = async () => {
    await goes(okafor, `/clinician/patients/${circles.amara}`)
    return rows.allInnerTexts()
  }
  const before = await seen()
  await goes(amara, "/patient/progress")
  await newest.getByRole("button", { name: /^Keep this one to myself/ }).click()
  await expect(newest).toContainText("Only you see this one.")
  expect(await seen()).not.toEqual(before)
  await newest.getByRole("button", { name: /^Share it like the others/ }).click()
  await expect(newest.getByRole("button", { name: /^Keep this one to myself/ })).toBeVisible()
  expect(await seen()).toEqual(before)
})

test("Amara makes a card for Dr Okafor, sees what goes out, and takes it back", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  const okafor = await person(somebody, "okafor")
  const card = okafor.getByRole("article").filter({ hasText: "Before we meet" })
  await step("She chooses, and sees the card as it will be read", async () => {
    await goes(amara, "/patient/sharing/cards/new")
    await amara.getByRole("radio", { name: "Dr Okafor" }).check()
    await amara.getByLabel("Name of the card").fill("Before we meet")
    await amara.getByLabel("In your own words").fill("Ask me first, please.")
    await amara.getByRole("button", { name: "See what goes out" }).click()
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText(
      "This goes to Dr Okafor, and nothing else",
    )
    await expect(amara.getByRole("article")).toContainText("Ask me first, please.")
  })
  await step("She gives it, and Dr Okafor reads it at once", async () => {
    await amara.getByRole("button", { name: "Give it to Dr Okafor" }).click()
    await expect(amara.getByText("Dr Okafor can read it.")).toBeVisible()
    await goes(okafor, `/clinician/patients/${circles.amara}`)
    await expect(card).toContainText("Ask me first, please.")
  })
  await step("She takes it back, and it is gone", async () => {
    await isAwake(amara)
    await amara.getByRole("button", { name: /^Take back/ }).click()
    await expect(amara.getByText("You have made no card yet.")).toBeVisible()
    await goes(okafor, `/clinician/patients/${circles.amara}`)
    await expect(card).toHaveCount(0)
  })
})

test("Amara shares her goals with Jo, and takes that back before Jo could see it", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  await sharingWith(amara, "Jo")
  const row = rowOf(amara, "Goals")
  await row.getByRole("button", { name: /^Share/ }).click()
  await row.getByRole("button", { name: "Share it" }).click()
  await expect(row).toContainText("You can still take it back.")
  await row.getByRole("button", { name: /^Take back/ }).click()
  await expect(row).toContainText("Not shared")
})

test("Amara stops quietly, and Jo's page stays as it was", async ({ somebody }) => {
  const amara = await person(somebody, "amara")
  const jo = await person(somebody, "jo")
  const seen = async () => {
    await goes(jo, "/partner")
    return jo.locator("main").textContent()
  }
  const before = await seen()
  await step("She stops quietly", async () => {
    await sharingWith(amara, "Jo")
    await amara.getByRole("button", { name: /^Stop quietly/ }).click()
    await expect(amara.getByText(/^Stopped quietly at /)).toBeVisible()
  })
  await step("Jo reads what was there, and no word of it", async () => {
    expect(await seen()).toBe(before)
  })
  await step("Her page tells her exactly how it stands, since she has shown who she is", async () => {
    await sharingWith(amara, "Jo")
    await expect(rowOf(amara, "Our plan")).toContainText("You stopped quietly on")
  })
  await step("Nothing says so any more to whoever takes up her telephone", async () => {
    await amara.getByRole("button", { name: /^Stop quietly/ }).click()
    await expect(amara.getByText(/^Stopped quietly at /)).toBeVisible()
    await isPutAway(amara)
    await expect(amara.getByText(/^Stopped quietly at /)).toBeHidden()
  })
  await step("She hides it after all, and Jo has nothing", async () => {
    await rowOf(amara, "Our plan").getByRole("button", { name: /^Hide/ }).click()
    await expect(rowOf(amara, "Our plan")).toContainText("Not shared")
    expect(await seen()).not.toBe(before)
  })
})
