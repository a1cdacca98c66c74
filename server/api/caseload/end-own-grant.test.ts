import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { NotFound } from "../errors.ts"
import { withViewer } from "../viewer.ts"
import { endOwnGrant } from "./end-own-grant.ts"
import { readPatient } from "./read-patient.ts"

const circleId = circles.amara as CircleId // a seeded circle's id
let two: Awaited<ReturnType<typeof openTwo>>

beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.query("truncate consent_event, consent_epoch, ledger_mark")
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("okafor", ["ratings", "notes"])
  await two.grant("lind", ["ratings"])
  await two.grant("jo", ["couple_plan"])
})

const giveBack = (who: Persona, category: Category) => endOwnGrant(as(who), { circleId, category })
const sharedWith = async (who: Persona) =>
  (await readPatient(as(who), circleId, "Europe/London")).shared.map(({ category }) => category)

it("Dr Okafor gives the ratings back, and reads them no more", async () => {
  await giveBack("okafor", "ratings")
  expect(await sharedWith("okafor")).toEqual(["notes"])
})

it("what Lena Lind and Jo were given stays theirs", async () => {
  await giveBack("okafor", "ratings")
  expect(await sharedWith("lind")).toEqual(["ratings"])
  expect(
    await two.query("select 1 from consent_grant where viewer_id = $1 and ended_at is null", [
      personas.jo.id,
    ]),
  ).toHaveLength(1)
})

it("Amara has it in her receipts, with who did it", async () => {
  await giveBack("okafor", "ratings")
  expect(await two.query("select owner_id, actor_id, viewer_id, happened from consent_event")).toEqual([
    {
      owner_id: personas.amara.id,
      actor_id: personas.okafor.id,
      viewer_id: personas.okafor.id,
      happened: "ended",
    },
  ])
})

it("a second try, or one for what was never given, is answered alike and changes nothing", async () => {
  await giveBack("okafor", "ratings")
  await giveBack("okafor", "ratings")
  await giveBack("okafor", "medical")
  expect(await two.query("select 1 from consent_event")).toHaveLength(1)
  expect(await sharedWith("okafor")).toEqual(["notes"])
})

it("nobody takes it again by themselves", async () => {
  await giveBack("okafor", "ratings")
  const again = withViewer(
    as("okafor"),
    { room: "caseload", circle: circleId, operation: "take again" },
    (tx) =>
      tx.db.execute(
        `update consent_grant set ended_at = null, end_mode = null where viewer_id = '${personas.okafor.id}'`,
      ),
  )
  await expect(again).rejects.toThrow()
  expect(await sharedWith("okafor")).toEqual(["notes"])
})

it("is nobody's door who is not beside her: Jo, Sam, Dr Ruiz, a clinician who has left", async () => {
  for (const who of ["jo", "sam", "ruiz", "amara"] as const)
    await expect(giveBack(who, "ratings")).rejects.toThrow(NotFound)
  await two.query("update relationship set ended_at = app.instant() where id = $1", [relationships.amaraLind])
  await expect(giveBack("lind", "ratings")).rejects.toThrow(NotFound)
  await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraLind])
})

it("what is shared is told once a category, however many grants stand behind it", async () => {
  await two.grant("okafor", ["ratings"])
  expect((await readPatient(as("okafor"), circleId, "Europe/London")).shared).toEqual([
    expect.objectContaining({ category: "ratings" }),
    expect.objectContaining({ category: "notes" }),
  ])
})
