import { afterAll, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { as } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { readAccessLog } from "#server/api/consent/read-access-log.ts"
import { listReceipts } from "#server/api/consent/read-receipts.ts"
import { listOwnReceipts } from "#server/api/partner-consent/read-own-receipts.ts"
import { sealAccess } from "#server/worker/seal-access.ts"
import { seedPapers } from "./papers.ts"
import { seedGrants } from "./scenarios/circles.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
  await seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories: ["ratings", "goals"],
    from: people.begin,
  })
  await seedGrants(people.root, {
    ...{ circle: "amara", owner: "jo", viewer: "lind", categories: ["reflection"], from: people.begin },
    stopped: new Date(people.begin.getTime() + 86_400_000),
  })
  await seedPapers(people.root, new Date())
})
afterAll(() => people.close())

it("shows Amara who looked in these weeks, and once who was told that there is nothing, in a whole chain", async () => {
  await sealAccess(null)
  const now = Temporal.Now.instant()
  const { lines, chain } = await readAccessLog(as("amara"), signInOf("amara"), { after: null }, now)
  expect(new Set(lines.map((one) => one.viewerName))).toEqual(new Set(["Dr Okafor", "Lena Lind", "Jo"]))
  expect(lines.filter((one) => one.outcome === "denied")).toMatchObject([{ viewerName: "Lena Lind" }])
  expect(chain).toEqual({ brokenOn: null })
})

it("gives Amara a receipt of each thing that she shared, with the words", async () => {
  const receipts = await listReceipts(as("amara"), signInOf("amara"), Temporal.Now.instant())
  expect(receipts.map((one) => one.categories).toSorted()).toEqual([["goals"], ["ratings"]])
  for (const receipt of receipts) expect(receipt.wording?.lines.length).toBeGreaterThan(3)
})

it("gives Jo one of what Jo shared, and of its end", async () => {
  const receipts = await listOwnReceipts(as("jo"), signInOf("jo"), Temporal.Now.instant())
  expect(receipts.map(({ happened, name }) => [happened, name])).toEqual([
    ["ended", "Lena Lind"],
    ["granted", "Lena Lind"],
  ])
})
