import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { hasAFingerprint, signsOut, turnsOnCodes } from "../pages/keys.ts"
import { opensTheMailTo, pressesTheMailedLink } from "../pages/mail.ts"

test("Mei is asked whether it is her, proves it by mail, and nothing that she typed is lost", async ({
  signedIn,
}) => {
  const mei = await signedIn("mei")
  await opens(mei, "/patient/account/keys")
  // Her proof is fresh for five minutes; here the server is made to say twice that it is not.
  await mei.route(
    "**/api/trpc/address.ask",
    (route) => route.fulfill({ status: 401, json: { error: { code: "needs_proof" } } }),
    { times: 2 },
  )
  await mei.getByLabel("New address").fill("mei.new@example.org")
  const asks = mei.getByRole("button", { name: "Ask for this address" })
  await asks.click()
  const dialog = mei.getByRole("dialog", { name: "Is it you?" })
  await step("Not now: the dialog gives her back her place, and she asks from there", async () => {
    await dialog.getByRole("button", { name: "Not now" }).click()
    await expect(dialog).toBeHidden()
    await expect(asks).toBeFocused()
    await mei.keyboard.press("Enter")
  })
  await dialog.getByRole("button", { name: "Send me a link" }).click()
  await expect(dialog.getByText("A link is on its way.")).toBeVisible()
  await expect(mei.getByLabel("New address")).toHaveValue("mei.new@example.org")

  await step("The link opens beside her page, and she presses its button", async () => {
    const beside = await mei.context().newPage()
    await opensTheMailTo(beside, "mei@example.org")
    await beside.getByRole("button", { name: "Yes, it is me" }).click()
    await expect(beside.getByRole("heading", { level: 1 })).toHaveText("Thank you")
  })
  await step("Her page has gone on by itself", async () => {
    await expect(dialog).toBeHidden()
    await expect(mei.getByText("mei.new@example.org takes over on")).toBeVisible()
  })
  await step("She thinks again, and stops the change", async () => {
    await mei.getByRole("button", { name: "Stop this change" }).click()
    await expect(mei.getByText("The new address was stopped")).toBeVisible()
  })
})

test("Mei adds a passkey, signs out, and comes back with it", async ({ signedIn }) => {
  const mei = await signedIn("mei")
  await hasAFingerprint(mei)
  await opens(mei, "/patient/account")
  await mei.getByRole("link", { name: "How you sign in" }).click()
  await expect(mei.getByRole("heading", { level: 1 })).toHaveText("How you sign in")
  await isAwake(mei)
  await mei.getByRole("button", { name: "Add a passkey on this device" }).click()
  await expect(mei.getByText("A passkey was added")).toBeVisible()
  await signsOut(mei, "patient")
  await mei.getByRole("button", { name: "Use a passkey" }).click()
  await expect(mei).toHaveURL(/\/patient$/)
  await step("She takes it off again", async () => {
    await opens(mei, "/patient/account/keys")
    await mei.getByRole("button", { name: /^Remove/ }).click()
    await expect(mei.getByText("A passkey was removed")).toBeVisible()
  })
})

test("Lena Lind adds a second lock before any patient's page opens, and is asked for it from then on", async ({
  somebody,
}) => {
  const lind = await somebody()
  await pressesTheMailedLink(lind, "lind@example.org")
  await expect(lind.getByRole("heading", { level: 1 })).toHaveText("Before you open a patient’s page")
  await isAwake(lind)
  const app = await turnsOnCodes(lind)
  await lind.getByRole("link", { name: "Go to your patients" }).click()
  await expect(lind).toHaveURL(/\/clinician$/)

  await step("The next link in the mail is half of the way", async () => {
    await signsOut(lind, "clinician")
    await pressesTheMailedLink(lind, "lind@example.org")
    await expect(lind.getByRole("heading", { level: 1 })).toHaveText("One more step.")
    await isAwake(lind)
    await opens(lind, "/clinician")
    await expect(lind.getByRole("heading", { level: 1 })).toHaveText("One more step.")
  })
  await step("A wrong code is told beside its field; the right one opens", async () => {
    await lind.getByLabel("Six-digit code").fill("000000")
    await lind.getByRole("button", { name: "Use this code" }).click()
    await expect(lind.getByText("This code does not fit.")).toBeVisible()
    await lind.getByLabel("Six-digit code").fill(app.next())
    await lind.getByRole("button", { name: "Use this code" }).click()
    await expect(lind).toHaveURL(/\/clinician$/)
  })
})

test("Jo comes in with the code on paper, once, and gets the next one", async ({ signedIn }) => {
  const jo = await signedIn("jo")
  await opens(jo, "/partner/account/keys")
  await jo.getByRole("button", { name: "Make a code for paper" }).click()
  await expect(jo.getByRole("heading", { name: "Your code" })).toBeFocused()
  const paper = (await jo.locator("[data-paper-code]").textContent()) ?? ""
  await jo.getByRole("button", { name: "I have it" }).click()
  await signsOut(jo, "partner")

  const typesThePaper = async () => {
    await opens(jo, "/sign-in")
    await jo.getByRole("link", { name: "I cannot get in" }).click()
    await expect(jo.getByRole("heading", { level: 1 })).toHaveText("I cannot get in")
    await isAwake(jo)
    await jo.getByLabel("E-mail").fill("jo@example.org")
    await jo.getByLabel("The code on your paper").fill(paper.toLowerCase())
    await jo.getByRole("button", { name: "Open my pages" }).click()
  }
  await typesThePaper()
  await expect(jo.getByRole("heading", { level: 1 })).toHaveText("Your paper is used up.")
  await isAwake(jo)
  await jo.getByRole("button", { name: "Make a new one" }).click()
  await expect(jo.locator("[data-paper-code]")).not.toHaveText(paper)
  await jo.getByRole("button", { name: "I have it" }).click()
  await expect(jo).toHaveURL(/\/partner$/)

  await step("The old paper opens nothing", async () => {
    await signsOut(jo, "partner")
    await typesThePaper()
    await expect(jo.getByText("This does not open anything.")).toBeVisible()
    await expect(jo.getByLabel("E-mail")).toHaveValue("jo@example.org")
  })
})
