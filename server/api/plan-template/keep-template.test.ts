import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { Actor } from "../viewer.ts"
import { keepTemplate } from "./keep-template.ts"
import { listTemplates } from "./list-templates.ts"

let people: Personas
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const zone = "Europe/London"
const forAmara = {
  ...defaultTemplate,
  goals: [{ id: "smear", words: "have a smear test" }],
  noteToPatient: "Green is enough, Amara.",
}
const keep = () => ({ circleId: circles.amara, clientId: randomUUID(), plan: forAmara })

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

it("gives every clinician the first plan, marked as a default for clinical review", async () => {
  const [first] = await listTemplates(as("okafor"), zone)
  expect(first).toMatchObject({ id: "first", keptOn: null })
  expect(first?.plan.stepCriteria.source.standing).toBe("default_for_clinical_review")
})

it("keeps Dr Okafor's template without Amara's goal and the note to her, once, and for her alone", async () => {
  const template = keep()
  await keepTemplate(as("okafor"), template)
  await keepTemplate(as("okafor"), template)
  const own = (await listTemplates(as("okafor"), zone)).slice(1, -1)
  expect(own.map(({ plan }) => [plan.goals, plan.noteToPatient])).toEqual([[[], ""]])
  expect(await listTemplates(as("lind"), zone)).toHaveLength(2)
})

it.each(["ruiz", "jo", "amara"] as const)("lets %s keep nothing in Amara's circle", async (who) => {
  await expect(keepTemplate(as(who), keep())).rejects.toMatchObject({ name: "NotFound" })
})
