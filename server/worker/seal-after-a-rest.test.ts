import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { verifyChain } from "#server/api/access-log/verify-chain.ts"
import { readPatient } from "#server/api/caseload/read-patient.ts"
import { withViewer } from "#server/api/viewer.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { sealAccess } from "./seal-access.ts"

const circle = circles.amara as CircleId // a seeded circle's id

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.itIs("2026-06-01T09:00:00Z")
  await two.query("truncate consent_grant, access_entry, access_seal")
  await two.grant("okafor", ["ratings"])
})

const verified = () =>
  withViewer(as("amara"), { room: "mine", circle, operation: "test" }, (tx) => verifyChain(tx, circle))
const looksAt = async (instant: string) => {
  await two.itIs(instant)
  await readPatient(as("okafor"), circle, personas.okafor.zone)
}
const seals = () => two.query("select 1 from access_seal")

it("what Dr Okafor looked at before half an hour without jobs is sealed when they begin again", async () => {
  const last = await sealAccess(null)
  await looksAt("2026-06-01T09:02:00Z")
  await two.itIs("2026-06-01T09:35:00Z")
  await sealAccess(last)
  expect(await seals()).toHaveLength(1)
  await two.itIs("2026-06-03T09:00:00Z")
  expect(await verified()).toEqual({ kind: "intact" })
})

it("and where a clock was set back meanwhile, too", async () => {
  let last = await sealAccess(null)
  await looksAt("2026-06-01T07:00:00Z")
  last = await sealAccess(last)
  await two.itIs("2026-06-01T07:02:00Z")
  await sealAccess(last)
  expect(await seals()).toHaveLength(1)
})
