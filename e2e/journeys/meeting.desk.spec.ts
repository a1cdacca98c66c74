import type { Page } from "@playwright/test"
import { circles } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

const meetings = `/clinician/patients/${circles.mei}/meetings`
const inDays = (days: number) => Temporal.Now.plainDateISO("Europe/London").add({ days })
const inWords = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" }).replace(",", "")

test("Dr Okafor sets, moves and cancels a meeting, and Mei's page says when", async ({ signedIn }) => {
  const okafor = await signedIn("okafor")
  const mei = await signedIn("mei")
  const [first, second] = [inDays(1), inDays(2)]

  await step("A time that the clock skips is not taken, and what was typed stays", async () => {
    await opens(okafor, meetings)
    const skipped = lastSundayOfMarch()
    await fills(okafor, skipped.toString(), "01:30", "Set it")
    await expect(okafor.getByText("The clock skips this time on that day.").first()).toBeVisible()
    await expect(okafor.getByLabel("Time")).toHaveValue("01:30")
  })
  await step("She sets one, and Mei reads it at the foot of her page", async () => {
    await fills(okafor, first.toString(), "14:15", "Set it")
    await expect(okafor.getByText("It is set.")).toBeVisible()
    await expect(lineOf(okafor, first)).toContainText("14:15")
    await opens(mei, "/patient")
    await expect(mei.getByText(`You meet Dr Okafor on ${inWords(first)} at 14:15.`)).toBeVisible()
  })
  await step("She moves it", async () => {
    await lineOf(okafor, first).getByRole("button", { name: "Move" }).click()
    await expect(okafor.getByLabel("Time")).toHaveValue("14:15")
    await fills(okafor, second.toString(), "16:45", "Move it")
    await expect(okafor.getByText("It is moved.")).toBeVisible()
    await opens(mei, "/patient")
    await expect(mei.getByText(`You meet Dr Okafor on ${inWords(second)} at 16:45.`)).toBeVisible()
  })
  await step("She cancels it, after being asked once more", async () => {
    await lineOf(okafor, second).getByRole("button", { name: "Cancel" }).click()
    await lineOf(okafor, second).getByRole("button", { name: "Yes, cancel it" }).click()
    await expect(okafor.getByText("It is cancelled.")).toBeVisible()
    await opens(mei, "/patient")
    await expect(mei.getByRole("main")).not.toContainText("16:45")
  })
})

const lineOf = (page: Page, day: Temporal.PlainDate) =>
  page.getByRole("listitem").filter({ hasText: inWords(day) })

async function fills(page: Page, day: string, time: string, save: string) {
  await page.getByLabel("Day", { exact: true }).fill(day)
  await page.getByLabel("Time", { exact: true }).fill(time)
  await page.getByRole("button", { name: save }).click()
}

/** The night on which London's clock goes from one to two, the next one from today. */
function lastSundayOfMarch(): Temporal.PlainDate {
  const today = inDays(0)
  const end = Temporal.PlainDate.from({ year: today.year + (today.month > 2 ? 1 : 0), month: 3, day: 31 })
  return end.subtract({ days: end.dayOfWeek % 7 })
}
