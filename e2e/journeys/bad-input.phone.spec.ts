import { personas } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { invites, saysTheWords } from "../pages/invitation.ts"
import { opensTheMailTo, signsInByMail } from "../pages/mail.ts"
import { isSignedOut } from "../pages/nothing-there.ts"

// Mei's thread: what is half written to Dr Okafor is kept on the server, and other journeys write in Amara's.
const toDrOkafor = `/patient/messages/${personas.okafor.id}`

test("a withdrawn link, a link that never was and wrong words all say the same", async ({
  signedIn,
  somebody,
}) => {
  const okafor = await signedIn("okafor")
  const reader = await somebody()
  const who = { name: "Tess", email: "tess@example.org" }
  const told: (string | null)[] = []
  const says = async (words: readonly string[]) => {
    await saysTheWords(reader, words, "Tess")
    await expect(
      reader.getByText("This link and these words open nothing now. Check the words").first(),
    ).toBeVisible()
    told.push(await reader.getByRole("main").textContent())
  }

  await opens(okafor, "/clinician/invite")
  const words = await invites(okafor, who)
  await step("Wrong words, with a good link", async () => {
    await opensTheMailTo(reader, who.email)
    await says(["one", "two", "three"])
  })
  await step("Good words, after Dr Okafor took the invitation back", async () => {
    await opens(okafor, "/clinician/invite")
    await okafor.getByRole("button", { name: "Withdraw the invitation to Tess" }).click()
    await expect(okafor.getByText("Closed")).toBeVisible()
    await opensTheMailTo(reader, who.email)
    await says(words)
  })
  await step("A link that never was", async () => {
    await opens(reader, "/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    await says(words)
  })
  expect(new Set(told).size).toBe(1)
})

test("a sign-in link works once", async ({ somebody }) => {
  const mei = await somebody()
  await signsInByMail(mei, "mei@example.org")
  const again = await somebody()
  await opensTheMailTo(again, "mei@example.org")
  await again.getByRole("button", { name: "Sign in" }).click()
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("This link does not open anything now.")
  await expect(again.getByRole("link", { name: "Ask for a new link" })).toBeVisible()
})

test("a form that is empty, odd or too long says so beside the field, and keeps the rest", async ({
  signedIn,
}) => {
  const okafor = await signedIn("okafor")
  await opens(okafor, "/clinician/invite")
  await step("Empty and odd", async () => {
    await okafor.getByLabel("Their e-mail").fill("not an address")
    await okafor.getByRole("button", { name: "Send the invitation" }).click()
    await expect(okafor.locator("#name-error")).toHaveText("Type a name.")
    await expect(okafor.locator("#email-error")).toContainText("It needs an @")
    await expect(okafor.getByLabel("Their e-mail")).toHaveValue("not an address")
  })
  await step("Too long", async () => {
    const mei = await signedIn("mei")
    const long = "o".repeat(4001)
    await opens(mei, toDrOkafor)
    await mei.getByLabel("Write to Dr Okafor").fill(long)
    await mei.getByRole("button", { name: "Send" }).click()
    await expect(mei.locator("#message-text-error")).toContainText("This is longer than 4000 letters.")
    await expect(mei.getByLabel("Write to Dr Okafor")).toHaveValue(long)
  })
})

test("two quick presses write one message", async ({ signedIn }) => {
  const mei = await signedIn("mei")
  await opens(mei, toDrOkafor)
  await mei.getByLabel("Write to Dr Okafor").fill("Pressed twice, meant once.")
  await mei.getByRole("button", { name: "Send" }).dblclick()
  await expect(mei.getByRole("listitem").filter({ hasText: "Pressed twice, meant once." })).toHaveCount(1)
  await opens(mei, toDrOkafor)
  await expect(mei.getByRole("listitem").filter({ hasText: "Pressed twice, meant once." })).toHaveCount(1)
})

test("signed out in the middle of a form, nothing that was typed is lost", async ({ signedIn }) => {
  const mei = await signedIn("mei")
  await opens(mei, toDrOkafor)
  await mei.getByLabel("Write to Dr Okafor").fill("Half a thought")
  await isSignedOut(mei)
  await opens(mei, "/demo/open/mei")
  await opens(mei, toDrOkafor)
  await expect(mei.getByLabel("Write to Dr Okafor")).toHaveValue("Half a thought")
})

test("after Leave now on a shared device, the back button shows nothing", async ({ somebody }) => {
  const mei = await somebody()
  await signsInByMail(mei, "mei@example.org")
  await opens(mei, "/patient/progress")
  await mei.getByRole("button", { name: "Leave now" }).click()
  await expect(mei.getByRole("heading", { level: 1 })).toHaveText("Weather")
  await mei.goBack()
  await expect(mei).toHaveURL(/\/leave$/)
  await expect(mei.locator("body")).not.toContainText(/Your sessions|Okafor/)
})

test("after signing out, the back button shows nothing", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  await opens(amara, "/patient/progress")
  await opens(amara, "/patient/account")
  await amara.getByRole("button", { name: "Sign out here" }).click()
  await expect(amara).toHaveURL(/\/sign-in$/)
  await isAwake(amara)
  await amara.goBack()
  await expect(amara).toHaveURL(/\/sign-in$/)
  await expect(amara.locator("body")).not.toContainText(/Your sessions|Okafor/)
})
