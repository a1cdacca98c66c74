import { afterAll, beforeAll, expect, it } from "vitest"
import { personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { ofTwo } from "#server/domain/consent/shared-row.ts"
import { readChoices } from "./choices-for.ts"
import { readSharing } from "./read-sharing.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing } from "./stop-sharing.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

/** What of two stands on a person's page beside Dr Okafor. */
const ofTwoWithOkafor = async (who: "amara" | "mei") => {
  const { people } = await readSharing(as(who), signInOf(who))
  const okafor = people.find((one) => one.userId === personas.okafor.id)
  return okafor?.categories.map(({ category }) => category).filter((one) => ofTwo.includes(one))
}
const toOkafor = { relationshipId: relationships.meiOkafor, category: "couple_plan" } as const

it("Mei, who has no partner, is asked nothing about two", async () => {
  expect(await ofTwoWithOkafor("mei")).toEqual([])
})

it("Mei is asked nothing about two when a clinician comes in either, nor is somebody who has no record yet", async () => {
  for (const who of ["mei", "noor", "sam"] as const) {
    const asked = await readChoices(as(who), "clinician")
    expect(asked.filter((one) => ofTwo.includes(one))).toEqual([])
    expect(asked).toContain("ratings")
  }
})

it("Mei, who says that Kit is her partner, is asked what Kit may see of the two of them", async () => {
  expect(await readChoices(as("mei"), "partner")).toContain("couple_plan")
})

it("Amara, whose partner is Jo, is asked about all of it when a second clinician comes in", async () => {
  expect((await readChoices(as("amara"), "clinician")).filter((one) => ofTwo.includes(one))).toEqual(ofTwo)
  // Of Jo's own circle there is none, and what Amara has is not Jo's to be asked about.
  expect((await readChoices(as("jo"), "clinician")).filter((one) => ofTwo.includes(one))).toEqual([])
})

it("what Mei shared of two all the same stands there until she stops it", async () => {
  await shareCategory(as("mei"), signInOf("mei"), { ...toOkafor, until: null })
  expect(await ofTwoWithOkafor("mei")).toEqual(["couple_plan"])
  await stopSharing(as("mei"), toOkafor)
  expect(await ofTwoWithOkafor("mei")).toEqual([])
})

it("Amara chooses about all of it, also when nobody is her partner any more", async () => {
  expect(await ofTwoWithOkafor("amara")).toEqual(ofTwo)
  await two.query("update relationship set ended_at = app.instant() where kind = 'partner'")
  expect(await ofTwoWithOkafor("amara")).toEqual(ofTwo)
})
