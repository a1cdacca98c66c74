import { startOwnServer } from "../fixtures/own-server.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

test("the database stops: pages say so, forms keep what was typed, and all is well when it is back", async ({
  somebody,
}) => {
  test.slow() // an Ownpace of its own has to start first
  const own = await startOwnServer()
  try {
    const amara = await somebody()
    const other = await somebody()
    await opens(amara, `${own.address}/demo/open/amara`)
    await opens(other, `${own.address}/demo/open/amara`)
    await opens(amara, `${own.address}/patient/messages/00000000-0000-4000-8000-000000000006`)
    await amara.getByLabel("Write to Dr Okafor").fill("Written while it was away")

    const comesBack = await own.holdTheDatabaseDown()
    await step("A page says that Ownpace is away", async () => {
      await other.goto(`${own.address}/patient/progress`)
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ownpace is away for a moment")
      await expect(other.getByRole("button", { name: "Leave now" })).toBeVisible()
    })
    await step("A form says it too, and keeps what was typed", async () => {
      await amara.getByRole("button", { name: "Send" }).click()
      await expect(
        amara.getByText("Ownpace is away for a moment. What you typed is still here."),
      ).toBeVisible()
      await expect(amara.getByLabel("Write to Dr Okafor")).toHaveValue("Written while it was away")
    })
    comesBack()
    await step("The page comes back by itself", async () => {
      await expect(async () => expect((await fetch(`${own.address}/readyz`)).ok).toBe(true)).toPass()
      await expect(other.getByRole("heading", { name: "Your sessions" })).toBeVisible()
    })
    await step("The form is sent, once, and the server never stopped", async () => {
      await amara.getByRole("button", { name: "Send" }).click()
      await expect(amara.getByRole("listitem").filter({ hasText: "Written while it was away" })).toHaveCount(
        1,
      )
      expect(own.isRunning()).toBe(true)
    })
  } finally {
    await own.stop()
  }
})
