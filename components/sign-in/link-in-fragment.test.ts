import { expect, it } from "vitest"
import { readLink } from "./link-in-fragment.ts"

it("reads the bare token that Amara's mail carries", () => {
  expect(readLink("#abc123")).toEqual({ token: "abc123" })
})

it("reads a token that comes with an address", () => {
  expect(readLink("#token=abc&email=amara%40example.org")).toEqual({
    token: "abc",
    email: "amara@example.org",
  })
})

it("finds no link where the fragment is empty or holds no token", () => {
  expect(readLink("")).toBeNull()
  expect(readLink("#")).toBeNull()
  expect(readLink("#email=amara%40example.org")).toBeNull()
})
