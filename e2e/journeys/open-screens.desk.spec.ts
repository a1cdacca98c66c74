import type { Page } from "@playwright/test"
import { circles, personas } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

const thread = `/clinician/patients/${circles.amara}/messages`

test("Amara's open page shows what Dr Okafor writes, and leaves her own sentence alone", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const okafor = await signedIn("okafor")
  await opens(amara, `/patient/messages/${personas.okafor.id}`)
  const sentence = amara.getByRole("textbox")
  await step("She is in the middle of a sentence", async () => {
    await sentence.fill("I wanted to ask")
    await sentence.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(2, 8))
  })
  await step("Dr Okafor's words stand on her page, and her hand is where it was", async () => {
    const words = `One more thing ${Date.now()}`
    await opens(okafor, thread)
    await okafor.getByRole("textbox").fill(words)
    await okafor.getByRole("main").getByRole("button", { name: /^Send/ }).click()
    await expect(amara.getByText(words)).toBeVisible()
    await expect(sentence).toHaveValue("I wanted to ask")
    await expect(sentence).toBeFocused()
    const selected = await sentence.evaluate((box: HTMLTextAreaElement) => [
      box.selectionStart,
      box.selectionEnd,
    ])
    expect(selected).toEqual([2, 8])
    await sentence.fill("") // what is typed is kept as a draft, and is not left to the next journey
  })
})

const showsNothing = async (page: Page) => {
  await expect(page).toHaveURL(/\/leave$/)
  await expect(page.locator("body")).not.toContainText(/Ours|Amara|Together|Ownpace/)
}

test("after Leave now the way back in Jo's tab shows nothing of Ownpace, and the address still does", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  await opens(jo, "/partner/choices")
  await opens(jo, "/partner")
  await jo.getByRole("button", { name: "Leave now" }).click()
  await showsNothing(jo)
  await jo.goBack()
  await showsNothing(jo)
  await jo.goBack()
  await showsNothing(jo)
  await opens(jo, "/partner")
  await expect(jo.getByRole("link", { name: /Ours/ })).toBeVisible()
})
