import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import type { CircleId, RelationshipId } from "#server/domain/care-circle/id.ts"
import { readSharing } from "../consent/read-sharing.ts"
import { shareCategory } from "../consent/share-category.ts"
import { previewPatient } from "./preview-patient.ts"
import { readCaseload } from "./read-caseload.ts"
import { readPatient } from "./read-patient.ts"

const zone = "Europe/London"
const relationshipId = relationships.amaraOkafor as RelationshipId // a seeded relationship's id
const until = "2026-11-30"
const ratings = [expect.objectContaining({ category: "ratings", until })]

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
  await two.itIs("2026-11-20T10:00:00Z")
  const signIn = signInOf("amara", Date.parse("2026-11-20T10:00:00Z"))
  await shareCategory(as("amara"), signIn, { relationshipId, category: "ratings", until })
})
afterAll(() => two.close())

it("what Amara shares through 30 November has that last day on her own page", async () => {
  const { people } = await readSharing(as("amara"), signInOf("amara"))
  const theirs = people.find((one) => one.relationshipId === relationshipId)?.categories
  expect(theirs?.find(({ category }) => category === "ratings")).toMatchObject({ until })
})

it("and on Dr Okafor's desk: in the list and on her page", async () => {
  const amara = (await readCaseload(as("okafor"), zone)).people.find(({ name }) => name === "Amara")
  expect(amara?.sharesUntil).toBe(until)
  const page = await readPatient(as("okafor"), circles.amara as CircleId, zone) // a seeded circle's id
  expect(page).toMatchObject({ sharesUntil: until, shared: ratings })
})

it("and where Amara looks as Dr Okafor does", async () => {
  const { page } = await previewPatient(as("amara"), { relationshipId, name: "Amara", zone })
  expect(page).toMatchObject({ sharesUntil: until, shared: ratings })
})
