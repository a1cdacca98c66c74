import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { asksByHand } from "../pages/nothing-there.ts"
import { suggestsATime } from "../pages/together.ts"

/** The last evening before the clocks of London change, and the first one after it. */
function eveningsAroundTheChange() {
  const change = Temporal.Now.zonedDateTimeISO("Europe/London").getTimeZoneTransition("next")
  if (!change) throw new Error("London keeps its clock")
  return {
    before: change.toPlainDate().subtract({ days: 1 }).toString(),
    after: change.toPlainDate().toString(),
  }
}

test("19:00 stays 19:00 for Amara and Jo when the clocks change, also on Jo's travels", async ({
  signedIn,
}) => {
  const amara = await signedIn("amara")
  const jo = await signedIn("jo")
  const { before, after } = eveningsAroundTheChange()
  const instants: string[] = []

  await step("Amara waits for an answer; Jo would like another time, before the change", async () => {
    await expect(jo.getByRole("heading", { level: 1 })).toHaveText(/^Amara suggests/)
    await suggestsATime(jo, "Another time", before, "19:00")
    instants.push(await instantOf(jo))
  })
  await step("Amara suggests the evening after the change", async () => {
    await opens(amara, "/patient/together")
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("Jo suggests Saturday at 19:00.")
    await suggestsATime(amara, "Another time", after, "19:00")
    instants.push(await instantOf(jo))
  })
  await step("Jo says yes, and both read 19:00", async () => {
    await opens(jo, "/partner")
    await jo.getByRole("button", { name: "Yes, Sunday at 19:00" }).click()
    await expect(jo.getByRole("heading", { level: 1 })).toHaveText("Sunday at 19:00, the two of you.")
    await opens(amara, "/patient/together")
    await expect(amara.getByRole("heading", { level: 1 })).toHaveText("Sunday at 19:00, the two of you.")
  })
  await step("Between the two evenings lie not 24 hours, but one more or one less", async () => {
    const [first, second] = instants.map((instant) => Temporal.Instant.from(instant))
    const hours = first && second?.since(first).total("hours")
    expect([23, 25]).toContain(hours)
  })

  async function instantOf(page: typeof jo): Promise<string> {
    const { body } = await asksByHand(page, "sensateFocus.together", { room: "ours" })
    return JSON.parse(body).data.jointTime.proposal.at
  }
})
