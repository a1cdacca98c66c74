import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { as, openTwo } from "#db/testing/open-two.ts"
import { clinicalDefaults } from "#server/domain/care-plan/confirmed-default.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { confirmDefault } from "./confirm-default.ts"
import { listTemplates } from "./list-templates.ts"
import { reviewDefaults } from "./review-defaults.ts"

const zone = "Europe/London"
const criteria = clinicalDefaults.find(({ topic }) => topic === "criteria")
const numbers = criteria?.numbers ?? ""
let two: Awaited<ReturnType<typeof openTwo>>

beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.query("truncate confirmed_default")
  await two.itIs("2026-10-20T10:00:00Z")
})

const confirm = (who: "okafor" | "ruiz" | "amara" | "jo", part = { topic: "criteria", numbers }) =>
  confirmDefault(as(who), "Dr Okafor", part)
const firstPlan = async (who: "okafor" | "lind" | "ruiz") =>
  (await listTemplates(as(who), zone)).find(({ id }) => id === "first")?.plan.stepCriteria.source
const reviewed = async (who: "okafor" | "lind" | "ruiz") =>
  (await reviewDefaults(as(who), zone)).defaults.find(({ topic }) => topic === "criteria")

it("a default is for clinical review until Dr Okafor has confirmed it", async () => {
  expect(await reviewed("okafor")).toMatchObject({ by: null, on: null })
  expect((await firstPlan("okafor"))?.standing).toBe("default_for_clinical_review")
})

it("then Lena Lind, who works there too, reads who stands behind it and since when", async () => {
  await confirm("okafor")
  expect(await reviewed("lind")).toMatchObject({ by: "Dr Okafor", on: "2026-10-20" })
  expect(await firstPlan("lind")).toMatchObject({ standing: "confirmed", confirmedBy: "Dr Okafor" })
})

it("it stays for review where Dr Ruiz works, and for him who works in no practice", async () => {
  await confirm("okafor")
  expect(await reviewDefaults(as("ruiz"), zone)).toMatchObject({ practice: null })
  expect((await firstPlan("ruiz"))?.standing).toBe("default_for_clinical_review")
})

it("a second press changes nothing: the first name stays", async () => {
  await confirm("okafor")
  await two.itIs("2026-10-21T10:00:00Z")
  await confirmDefault(as("lind"), "Lena Lind", { topic: "criteria", numbers })
  expect(await reviewed("okafor")).toMatchObject({ by: "Dr Okafor", on: "2026-10-20" })
})

it("numbers that the page did not show are confirmed by nobody", async () => {
  await expect(confirm("okafor", { topic: "criteria", numbers: "{}" })).rejects.toThrow(StaleVersion)
  await expect(confirm("okafor", { topic: "nothing", numbers })).rejects.toThrow(NotFound)
})

it("nobody confirms who is no clinician of a practice", async () => {
  for (const who of ["ruiz", "amara", "jo"] as const) await expect(confirm(who)).rejects.toThrow(NotFound)
  await two.query("update practice_member set role = 'administrator' where account_id = $1", [
    as("okafor").userId,
  ])
  await expect(confirm("okafor")).rejects.toThrow(NotFound)
  await two.query("update practice_member set role = 'clinician' where account_id = $1", [
    as("okafor").userId,
  ])
})
