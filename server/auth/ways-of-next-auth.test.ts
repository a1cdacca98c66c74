import type { LoggerInstance } from "next-auth"
import { describe, expect, it, vi } from "vitest"
import { log } from "#server/log.ts"
import { quiet } from "./options.ts"
import { addressOf, askedIn, isOurWay } from "./ways-of-next-auth.ts"

const asked = (method: string, site?: string) =>
  new Request("http://own/api/auth", { method, headers: site ? { "sec-fetch-site": site } : {} })

describe("a link that uses up a sign-in", () => {
  it.each(["cross-site", "same-site", "none"])(
    "does not sign Amara in as Jo when Jo's message leads there (%s)",
    (site) => {
      expect(isOurWay(asked("GET", site), ["callback", "email"])).toBe(false)
      expect(isOurWay(asked("POST", site), ["callback", "email"])).toBe(false)
    },
  )
  it("signs her in when she presses the button on our page", () => {
    expect(isOurWay(asked("GET", "same-origin"), ["callback", "email"])).toBe(true)
  })
})

it("asks for no link on behalf of Amara from another page", () => {
  expect(isOurWay(asked("POST", "cross-site"), ["signin", "email"])).toBe(false)
  expect(isOurWay(asked("POST", "same-origin"), ["signin", "email"])).toBe(true)
})

it.each(["_log", "signout", "session", "callback/other", "signin/email/x"])(
  "has no %s, where a stranger could write into the log or end a sign-in",
  (way) => {
    for (const method of ["GET", "POST", "PUT"])
      expect(isOurWay(asked(method, "same-origin"), way.split("/"))).toBe(false)
  },
)

it.each([
  "amara@example.org,jo@example.org",
  "amara,jo@example.org",
  "Jo <jo@example.org>",
  "a b@c",
  "",
  null,
])("reads %s as nobody's address", (typed) => expect(addressOf(typed)).toBeNull())

it("reads Amara's address however she types it", () => {
  expect(addressOf("  Amara@Example.org ")).toBe("amara@example.org")
})

describe("a form that asks for a link", () => {
  const ours = "application/x-www-form-urlencoded;charset=UTF-8"

  it("is read as our page sends it", () => {
    expect(askedIn(ours, "email=Amara%40example.org&csrfToken=x&shared=1")).toEqual({
      address: "amara@example.org",
      isShared: true,
    })
    expect(askedIn(ours, "email=amara%40example.org")).toMatchObject({ isShared: false })
  })

  it.each([
    "email=jo%40example.org&email=amara%40example.org",
    "email=jo%40example.org&email=jo%40example.org",
    "csrfToken=x",
  ])("with %s is refused: one address is counted, and the same one gets the letter", (body) => {
    expect(askedIn(ours, body)).toBeNull()
  })

  it.each([
    "application/json",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded; as=application/json",
    null,
  ])("is refused where next-auth may read it in another way: %s", (type) => {
    expect(askedIn(type, "email=amara%40example.org")).toBeNull()
  })
})

it("writes of a trouble with signing in a word, and no address that somebody typed", () => {
  const written = vi.spyOn(log, "error")
  const told: Pick<LoggerInstance, "error"> = quiet
  told.error("SIGNIN_EMAIL_ERROR", new Error("insert into account: amara@example.org"))
  expect(written).toHaveBeenCalledWith({ code: "SIGNIN_EMAIL_ERROR" }, expect.any(String))
})
