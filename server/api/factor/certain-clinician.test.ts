import { sql } from "drizzle-orm"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, relationships } from "#db/seed/personas.ts"
import { arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { openAs } from "#server/auth/one-click.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { troubleOf } from "../answer.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (cause: unknown) => troubleOf(cause).code,
  )
const circleId = circles.amara

it("opens no patient's page to Dr Okafor who has her mail alone, and opens it once she has codes", async () => {
  const browser = await arriveByMail("okafor")
  const api = await browser.api()
  const asked = [api.caseload.list(), api.caseload.patient({ circleId }), api.carePlan.editor({ circleId })]
  expect(new Set(await Promise.all(asked.map(codeOf)))).toEqual(new Set(["needs_second_step"]))
  expect(await codeOf(api.careCircle.rooms())).toBe("done")
  const { letters } = await api.factor.beginCodes()
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) })
  await api.factor.confirmCodes({ code: totp.generate() })
  expect(await codeOf((await browser.api()).caseload.list())).toBe("done")
  await (await browser.api()).factor.removeCodes()
  expect(await codeOf((await browser.api()).caseload.list())).toBe("needs_second_step")
})

it("asks nothing of the kind of a patient or a partner", async () => {
  expect(await codeOf((await (await arriveByMail("amara")).api()).practice.progress())).toBe("done")
  expect(await codeOf((await (await arriveByMail("jo")).api()).sensateFocus.together({ room: "ours" }))).toBe(
    "done",
  )
})

it("lets Amara, who came by mail, look at her own through Dr Okafor's eyes", async () => {
  const api = await (await arriveByMail("amara")).api()
  const through = { relationshipId: relationships.amaraOkafor }
  const asked = [
    api.caseload.preview(through),
    api.reflection.previewGranted(through),
    api.sensateFocus.previewDesk(through),
    api.sharedCard.givenAs(through),
  ]
  expect(new Set(await Promise.all(asked.map(codeOf)))).toEqual(new Set(["done"]))
})

it("lets an invented clinician in with one click, which is in the demonstration alone", async () => {
  const opened = await openAs("okafor")
  const browser = newBrowser(tokenIn(opened?.cookies[0]?.split(";")[0]))
  expect(await codeOf((await browser.api()).caseload.list())).toBe("done")
  const { rows } = await people.root.execute(
    sql`select count(*)::int as n from sign_in_session where is_one_click`,
  )
  expect(rows).toEqual([{ n: 1 }])
})
