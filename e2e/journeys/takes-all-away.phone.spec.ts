import { readFileSync } from "node:fs"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { answersTheFirstQuestions } from "../pages/invitation.ts"
import { pressesTheMailedLink } from "../pages/mail.ts"

const address = "ivy@example.org"

test("Ivy takes a copy of what is hers, and erases her account", async ({ somebody }) => {
  const ivy = await somebody()

  await step("She comes alone and begins on her own", async () => {
    await pressesTheMailedLink(ivy, address)
    await answersTheFirstQuestions(ivy, "Ivy")
    await isAwake(ivy)
    await ivy.getByRole("button", { name: "Begin on my own" }).click()
    await expect(ivy).toHaveURL(/\/patient$/)
  })
  await step("Her copy is a file whose name tells nothing, and opens as what the page said", async () => {
    await opens(ivy, "/patient/account")
    await ivy.getByRole("link", { name: "Take a copy, or leave" }).click()
    await expect(ivy.getByRole("heading", { level: 1 })).toHaveText("Take a copy, or leave")
    await isAwake(ivy)
    const coming = ivy.waitForEvent("download")
    await ivy.getByRole("button", { name: "Take a copy" }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe("copy.json")
    const copy = JSON.parse(readFileSync(await file.path(), "utf8"))
    expect(copy).toMatchObject({ shape: 1, account: { email: address, name: "Ivy" } })
    await expect(ivy.getByText("Your copy is on this device.")).toBeVisible()
  })
  await step("Another word erases nothing, and what she typed is still there", async () => {
    const word = ivy.getByLabel("Type the word “erase”")
    await word.fill("maybe")
    await ivy.getByRole("button", { name: "Erase my account" }).click()
    await expect(ivy.getByText("Type the word as it stands here.").first()).toBeVisible()
    await expect(word).toHaveValue("maybe")
  })
  await step("The word erases it, and Back shows nothing of hers", async () => {
    await ivy.getByLabel("Type the word “erase”").fill("erase")
    await ivy.getByRole("button", { name: "Erase my account" }).click()
    await expect(ivy.getByRole("heading", { level: 1 })).toHaveText("Your account is erased")
    await opens(ivy, "/patient")
    await expect(ivy).toHaveURL(/\/sign-in/)
    await expect(ivy.locator("body")).not.toContainText("Ivy")
  })
  await step("Her address is a stranger's again: the questions of a first time are asked", async () => {
    await pressesTheMailedLink(ivy, address)
    await expect(ivy.getByRole("heading", { level: 1 })).toHaveText("Welcome. A few things first.")
  })
})
