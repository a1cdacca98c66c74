import { circles } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { opensSharingWith, stopsSharing } from "../pages/sharing.ts"

test("Amara stops sharing her ratings, and Dr Okafor's next page has none", async ({ signedIn }) => {
  const okafor = await signedIn("okafor")
  const amara = await signedIn("amara")
  const patient = `/clinician/patients/${circles.amara}`
  const sessions = okafor.getByRole("table", { name: "Last sessions" })

  await step("Dr Okafor reads the numbers that are shared", async () => {
    await opens(okafor, patient)
    await expect(sessions.getByRole("columnheader", { name: /^Pain/ })).toBeVisible()
  })
  await step("Amara stops at once, and is asked for no reason", async () => {
    await opensSharingWith(amara, "Dr Okafor")
    await stopsSharing(amara, "Ratings")
  })
  await step("Dr Okafor's open page lets go of them by itself", async () => {
    await expect(sessions.getByRole("columnheader", { name: /^(Pain|Anxiety|Ended)/ })).toHaveCount(0)
  })
  await step("The next thing that Dr Okafor asks for has no number and no trace of why", async () => {
    await opens(okafor, patient)
    await expect(sessions).toBeVisible()
    await expect(sessions.getByRole("columnheader", { name: /^(Pain|Anxiety|Ended)/ })).toHaveCount(0)
    await expect(okafor.locator("main")).not.toContainText(
      /Strongest (pain|anxiety) \d|withdr|stopped sharing/i,
    )
    await expect(okafor.getByText("This does not say whether anything is there.")).toBeVisible()
  })
  await step("Amara reads who looked, in plain words", async () => {
    await opens(amara, "/patient/sharing/looked")
    await expect(amara.getByText(/^Dr Okafor read .*your ratings/).first()).toBeVisible()
  })
})
