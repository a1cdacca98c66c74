import { expect, it } from "vitest"
import { EnvironmentError, readEnv } from "./env.ts"

const databases = {
  DATABASE_URL: "postgres://app_runtime:x@db.example.org/ownpace",
  AUTH_URL: "postgres://app_auth:x@db.example.org/ownpace",
  WORKER_URL: "postgres://app_worker:x@db.example.org/ownpace",
}
const real = { ...databases, PUBLIC_URL: "https://ownpace.example.org", SMTP_URL: "smtps://mail.example.org" }

function linesOf(source: Record<string, string>): string[] {
  try {
    readEnv(source)
  } catch (cause) {
    if (cause instanceof EnvironmentError) return cause.lines
  }
  return []
}

it("takes a complete real installation and never calls it a demonstration", () => {
  expect(readEnv(real)).toMatchObject({ kind: "real", port: 3000, dataDir: ".data", production: false })
})

it("tells an operator each missing thing in a line of its own", () => {
  const { DATABASE_URL } = databases
  const names = linesOf({ DATABASE_URL }).map((line) => line.split(" ")[0])
  expect(names).toEqual(["AUTH_URL", "WORKER_URL", "PUBLIC_URL", "SMTP_URL"])
})

it.each(["PUBLIC_URL", "SMTP_URL"])("refuses a real installation without %s", (name) => {
  expect(linesOf({ ...real, [name]: "" })).toEqual([expect.stringContaining(`${name} is missing`)])
})

it.each([
  ["PORT", "banana"],
  ["PORT", "70000"],
  ["TRUSTED_PROXIES", "my-proxy"],
  ["DATABASE_URL", "mysql://x"],
  ["PUBLIC_URL", "nowhere"],
  ["SMTP_URL", "https://x.example"],
  ["NODE_ENV", "staging"],
])("says in one line that %s=%s is no good, without repeating the value", (name, value) => {
  const lines = linesOf({ ...real, [name]: value })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(name)
  expect(lines[0]).not.toContain(value)
})

it("needs no mail and no public address for the demonstration", () => {
  const found = readEnv({ ...databases, OWNPACE_DEMONSTRATION: "1", PORT: "4000" })
  expect(found.kind).toBe("demonstration")
  expect(found.publicUrl.href).toBe("http://localhost:4000/")
  expect(found.smtpUrl).toBeUndefined()
})

it("tells people whom to ask about what is kept of them, where the operator says it", () => {
  const contact = "Riverside Pelvic Health, privacy@riverside.example"
  expect(readEnv({ ...real, CONTACT: contact }).contact).toBe(contact)
  expect(readEnv(real).contact).toBeUndefined()
})
