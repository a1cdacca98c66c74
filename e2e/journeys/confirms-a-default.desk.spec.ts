import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"

const mark = "default, for clinical review"

test("Dr Okafor confirms a number for her practice; who works elsewhere still finds it for review", async ({
  signedIn,
}) => {
  const okafor = await signedIn("okafor")
  const lind = await signedIn("lind")
  const ruiz = await signedIn("ruiz")
  const line = (page: typeof okafor) =>
    page
      .getByRole("region", { name: "Numbers that come with Ownpace" })
      .getByRole("listitem")
      .filter({
        has: page.getByRole("heading", { name: /^Stretches/ }),
      })
  const confirm = /^Confirm for Riverside Pelvic Health/

  await step("She reads the number, where it is from, and that nobody stands behind it yet", async () => {
    await opens(okafor, "/clinician/plans")
    await expect(line(okafor)).toContainText(mark)
    await expect(line(okafor)).toContainText("20 minutes, 3 days a week")
    await expect(line(okafor)).toContainText(/From: .*PT-seed/)
  })
  await step("She puts her name to it, and the mark is gone", async () => {
    await line(okafor).getByRole("button", { name: confirm }).click()
    await expect(line(okafor)).toContainText(/Confirmed by Dr Okafor on /)
    await expect(line(okafor)).not.toContainText(mark)
    await expect(line(okafor).getByRole("button")).toHaveCount(0)
  })
  await step("Lena Lind, who works there too, reads whose name it is", async () => {
    await opens(lind, "/clinician/plans")
    await expect(line(lind)).toContainText(/Confirmed by Dr Okafor on /)
  })
  await step(
    "Where Dr Ruiz works it is still for review, and he can confirm it for nobody there",
    async () => {
      await opens(ruiz, "/clinician/plans")
      await expect(line(ruiz)).toContainText(mark)
      await expect(ruiz.getByRole("button", { name: confirm })).toHaveCount(0)
    },
  )
})
