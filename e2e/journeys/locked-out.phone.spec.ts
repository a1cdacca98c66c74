import type { Page } from "@playwright/test"
import { personas } from "#db/seed/personas.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { isAwake, opens } from "../pages/browser.ts"
import { signsInByMail } from "../pages/mail.ts"
import { asksByHand, isSignedOut } from "../pages/nothing-there.ts"
import { beginsAnew, goesToThePlayer, stops } from "../pages/session.ts"

const toDrOkafor = `/patient/messages/${personas.okafor.id}`
/** The cover comes a moment after the page; from then on it watches. */
const isWatched = (page: Page) => expect(page.locator("dialog.idle-cover")).toBeAttached()
const words = "Half a thought, and then nobody was there."

test("on a shared device Amara leaves a half-written message lying, and finds it again", async ({
  somebody,
}) => {
  const amara = await somebody()
  await signsInByMail(amara, "amara@example.org")
  await amara.clock.install()
  await opens(amara, toDrOkafor)
  await step("She types, and goes away", async () => {
    await isWatched(amara)
    await amara.getByLabel("Write to Dr Okafor").fill(words)
    await amara.clock.runFor(95_000)
    await expect(amara.getByText("This page closes soon.")).toBeVisible()
    await amara.clock.runFor(30_000)
  })
  await step("The page is empty, the sign-in is over, and the way back shows nothing", async () => {
    await expect(amara).toHaveURL(/\/away$/)
    await expect(amara.locator("body")).not.toContainText(/Amara|Okafor|Ownpace|thought/)
    expect((await asksByHand(amara, "account.sessions", undefined)).status).toBe(401)
    await amara.goBack()
    await expect(amara).toHaveURL(/\/sign-in$/)
    await expect(amara.locator("body")).not.toContainText(/Amara|Okafor|thought/)
  })
  await step("She signs in again, and her words are there", async () => {
    const again = await somebody()
    await signsInByMail(again, "amara@example.org")
    await opens(again, toDrOkafor)
    await expect(again.getByLabel("Write to Dr Okafor")).toHaveValue(words)
    await again.getByLabel("Write to Dr Okafor").fill("")
    await expect(again.getByText("You began this before.")).toBeVisible()
  })
})

test("on a shared device without a connection, nobody asks the cover away", async ({ somebody }) => {
  const amara = await somebody()
  await signsInByMail(amara, "amara@example.org")
  await amara.clock.install()
  await opens(amara, toDrOkafor)
  await isWatched(amara)
  await amara.context().setOffline(true)
  await amara.clock.runFor(125_000)
  const cover = amara.locator("dialog.idle-cover:modal")
  await expect(cover).toBeVisible()
  for (let nth = 0; nth < 5; nth += 1) {
    await amara.keyboard.press("Escape")
    await expect(cover).toBeVisible()
  }
})

test("Amara's own page is covered after a while, and a tap brings it back", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  const cover = amara.getByRole("dialog", { name: "This page is at rest" })
  await amara.clock.install()
  await opens(amara, toDrOkafor)
  const message = amara.getByLabel("Write to Dr Okafor")
  await step("Five minutes without a touch", async () => {
    await isWatched(amara)
    await message.fill(words)
    await amara.clock.runFor(301_000)
    await expect(cover).toBeVisible()
    await expect(cover).not.toContainText(/Ownpace|Okafor/)
  })
  await step("A tap, and all is as it was", async () => {
    await cover.getByRole("button", { name: "Tap to go on" }).click()
    await expect(cover).toBeHidden()
    await expect(message).toHaveValue(words)
    await message.fill("")
  })
  await step("Covered again, the way out is one tap", async () => {
    await amara.clock.runFor(301_000)
    await cover.getByRole("button", { name: "Leave now" }).click()
    await expect(amara).toHaveURL(/\/leave$/)
    await expect(amara.locator("body")).not.toContainText(/Amara|Okafor|Ownpace/)
  })
})

test("a session of Amara's runs for longer than that, and nothing covers it until it rests", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const cover = amara.getByRole("dialog", { name: "This page is at rest" })
  await amara.clock.install()
  await opens(amara, `/patient/session/${addressOf("stretches")}`)
  await beginsAnew(amara)
  await isWatched(amara)
  await amara.clock.runFor(400_000)
  await expect(cover).toBeHidden()
  await step("It rests, and so does the page", async () => {
    await amara.getByRole("button", { name: "Pause" }).click()
    await amara.clock.runFor(301_000)
    await expect(cover).toBeVisible()
  })
  await step("Nobody ends it: what is beneath is shown no more, on paper neither", async () => {
    await amara.getByRole("button", { name: "Tap to go on" }).click()
    await amara.getByRole("button", { name: "Go on" }).click()
    await amara.clock.runFor(250_000) // to its end, and nobody ends it
    await expect(amara.getByText("That was 10 minutes")).toBeVisible()
    await expect(cover).toBeHidden()
    await amara.clock.runFor(301_000)
    await expect(cover).toBeVisible()
    await amara.emulateMedia({ media: "print" })
    await expect(amara.getByText("That was 10 minutes")).toBeHidden()
    await expect(cover).toBeHidden()
  })
})

test("Amara is locked out in the middle of a session's form, and loses nothing", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  await step("She plays a session, and begins to write", async () => {
    await goesToThePlayer(amara, { pain: 2, anxiety: 4 })
    await stops(amara)
    await amara.getByRole("textbox").first().fill(words)
  })
  const address = amara.url()
  await step("Her sign-in is ended from another device, and the page goes to the door", async () => {
    await isSignedOut(amara)
    await expect(amara.locator("body")).not.toContainText(words)
  })
  await step("She signs in again in this tab, and it is all there", async () => {
    await opens(amara, "/demo/open/amara")
    await opens(amara, address)
    await expect(amara.getByText("This is what you wrote before. It is not saved yet.")).toBeVisible()
    await expect(amara.getByRole("textbox").first()).toHaveValue(words)
  })
  await step("And on another device as well", async () => {
    const phone = await signedIn("amara")
    await opens(phone, address)
    await expect(phone.getByRole("textbox").first()).toHaveValue(words)
    await phone.getByRole("button", { name: "Let it go" }).click()
    await expect(phone.getByText("First, 1 of 3")).toBeVisible()
  })
})

test("a session goes on where it was after a reload, and waits for who went to another page", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const minute = amara.getByText(/^1:[0-5]\d$/)
  await amara.clock.install()
  await opens(amara, `/patient/session/${addressOf("pelvic-floor")}`)
  await amara.clock.runFor(65_000)
  await expect(minute).toBeVisible()
  await step("She loads the page anew", async () => {
    await amara.reload()
    await expect(minute).toBeVisible()
    await expect(amara.getByRole("button", { name: "Pause" })).toBeVisible()
  })
  await step("She goes to another page, and comes back", async () => {
    await isAwake(amara)
    await amara.getByRole("link", { name: "Mine, first page" }).click()
    await expect(amara.getByRole("navigation", { name: "Pages" })).toBeVisible()
    await opens(amara, `/patient/session/${addressOf("pelvic-floor")}`)
    await expect(amara.getByText("The session waited for you here.")).toBeVisible()
    await expect(minute).toBeVisible()
  })
  await step("She begins anew", async () => {
    await amara.getByRole("button", { name: "Begin anew" }).click()
    await expect(amara.getByText(/^0:0\d$/)).toBeVisible()
  })
})
