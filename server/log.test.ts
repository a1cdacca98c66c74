import { expect, it } from "vitest"
import { only } from "./log.ts"

it("writes down that Amara's page met trouble, and neither whose it was nor what stood there", () => {
  const circle = crypto.randomUUID()
  const written = only({
    path: `/clinician/patients/${circle}?on=1`,
    email: "amara@example.org",
    words: "It hurt",
  })
  expect(written).toEqual({ path: "/clinician/patients/*" })
})

it("writes down no secret of an invitation's link", () => {
  const secret = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq"
  expect(only({ path: `/invitation/${secret}` })).toEqual({ path: "/invitation/*" })
})

it("names the procedure that met trouble", () => {
  expect(only({ path: "sessionLog.log", code: "unexpected" })).toEqual({
    path: "sessionLog.log",
    code: "unexpected",
  })
})
