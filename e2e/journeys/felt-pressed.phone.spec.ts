import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

test("Jo says that it felt pressed; no page shows it, neither Amara's nor Jo's own", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  const jo = await signedIn("jo")
  const ask = jo.getByRole("region", { name: "For you alone" })
  const words = async (page: typeof jo, address: string) => {
    await opens(page, address)
    return page.getByRole("main").textContent()
  }

  const before = await words(amara, "/patient/together")
  await opens(jo, "/partner")
  await ask.getByRole("button", { name: "Yes, I did" }).click()
  await step("Jo reads what follows, and may pause, find help, or close it", async () => {
    const kept = jo.getByRole("region", { name: "Kept, for you alone" })
    await expect(kept).toContainText("The next step waits until a time that felt free.")
    await expect(kept.getByRole("button", { name: "Pause it for both" })).toBeVisible()
    await expect(kept.getByRole("link", { name: "Where to get help" })).toHaveAttribute("href", "/pressed")
    await kept.getByRole("button", { name: "Close this" }).click()
    await expect(kept).toBeHidden()
  })
  await step("Nothing of it stands anywhere", async () => {
    expect(await words(jo, "/partner")).not.toMatch(/press|felt|For you alone/)
    expect(await words(jo, "/partner/notes")).not.toMatch(/press|felt/)
    expect(await words(amara, "/patient/together")).toBe(before)
  })
})
