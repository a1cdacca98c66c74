import { circles } from "#db/seed/personas.ts"
import { looks, wears } from "../fixtures/looks.ts"
import { expect, test } from "../fixtures/people.ts"
import { hasNoBarrier } from "../pages/axe.ts"
import { opens } from "../pages/browser.ts"

const daily = [
  "/clinician",
  `/clinician/patients/${circles.amara}`,
  `/clinician/patients/${circles.amara}/plan`,
  "/clinician/plans",
  "/clinician/invite",
  "/clinician/messages",
]
const rarely = [
  `/clinician/patients/${circles.amara}/meetings`,
  `/clinician/patients/${circles.amara}/leave`,
  "/clinician/kept",
  "/clinician/account",
  "/clinician/account/keys",
  "/clinician/account/take-away",
]

for (const [when, addresses] of Object.entries({ daily, rarely })) {
  for (const look of looks) {
    test(`Dr Okafor meets no barrier at her desk, ${when}, ${look}`, async ({ signedIn }) => {
      const okafor = await signedIn("okafor")
      await wears(okafor, look)
      for (const address of addresses) {
        await opens(okafor, address)
        await expect(okafor.locator("html")).toHaveAttribute("dir", look === "right-to-left" ? "rtl" : "ltr")
        await hasNoBarrier(okafor)
      }
    })
  }
}
