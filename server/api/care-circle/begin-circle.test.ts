import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { openAs } from "#server/auth/one-click.ts"
import { beginCircle } from "./begin-circle.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

const signInOf = async (person: string) => {
  const signIn = await findSignIn((await openAs(person))?.cookies[0]?.split(/[=;]/)[1] ?? "")
  if (!signIn) throw new Error("nobody is signed in")
  return signIn
}
const namesIn = async (owner: string) =>
  (
    await people.root.execute(
      sql`select d.name from circle c join display_name d using (circle_id) where c.owner_id = ${owner} and d.person_id = ${owner}`,
    )
  ).rows

it("gives Dr Ruiz, who comes alone, one circle with his name in it, however often he asks", async () => {
  const signIn = await signInOf("ruiz")
  const begin = () => beginCircle({ userId: signIn.userId }, signIn)
  await Promise.all([begin(), begin()])
  await begin()
  expect(await namesIn(personas.ruiz.id)).toEqual([{ name: signIn.name }])
})

it("leaves Amara the circle that she has", async () => {
  const signIn = await signInOf("amara")
  await beginCircle({ userId: signIn.userId }, signIn)
  expect(await namesIn(personas.amara.id)).toEqual([{ name: "Amara" }])
})
