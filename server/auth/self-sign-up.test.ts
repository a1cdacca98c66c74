import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { accountOf } from "#server/api/invitation/queries.ts"
import { forgetEnv } from "#server/env.ts"
import { adapter } from "./adapter.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterEach(() => {
  delete process.env.SELF_SIGN_UP
  forgetEnv()
})
afterAll(() => people.close())

const signUp = (email: string) => adapter.createUser?.({ email, emailVerified: new Date() })
const accounts = async (email: string) =>
  (await people.root.execute(sql`select 1 from account where email = ${email}`)).rows.length
const close = () => {
  process.env.SELF_SIGN_UP = "closed"
  forgetEnv()
}

it("lets somebody begin for themselves", async () => {
  await signUp("tess@example.org")
  expect(await accounts("tess@example.org")).toBe(1)
})

it("makes no account for a stranger where the operator closed the door, whatever link they hold", async () => {
  close()
  await expect(signUp("ada@example.org")).rejects.toThrow("without an invitation")
  expect(await accounts("ada@example.org")).toBe(0)
})

it("lets whoever was invited in through a closed door, and whoever was here", async () => {
  close()
  await accountOf("robin@example.org")
  expect(await accounts("robin@example.org")).toBe(1)
  expect(await adapter.getUserByEmail?.("amara@example.org")).toMatchObject({ name: "Amara" })
})
