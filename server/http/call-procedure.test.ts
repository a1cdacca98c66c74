import { createServer, type Server, request as send } from "node:http"
import type { AddressInfo } from "node:net"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { openAs } from "#server/auth/one-click.ts"
import { callProcedure } from "./call-procedure.ts"
import { bodyLimit } from "./guard.ts"

const ours = "https://ownpace.example.org"
let people: Personas
let server: Server
let cookie = ""

beforeAll(async () => {
  people = await openPersonas()
  cookie = (await openAs("amara"))?.cookies[0]?.split(";")[0] ?? ""
  server = createServer((request, response) => void callProcedure(request, response, new Set([ours])))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await people.close()
})

type Call = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }
type Answer = { status: number; body: string; headers: Record<string, unknown> }

const good = { "content-type": "application/json", "sec-fetch-site": "same-origin", origin: ours }

/** A call as a browser would make it, with whatever is named put in its place; «» takes a header away. */
function call({
  method = "POST",
  path = "careCircle.rooms",
  headers = {},
  body = "",
}: Call): Promise<Answer> {
  const { port } = server.address() as AddressInfo // it listens on a port, so this is no string
  const all = Object.entries({ ...good, cookie, ...headers }).filter(([, value]) => value !== "")
  return new Promise((resolve, reject) => {
    const options = {
      port,
      host: "127.0.0.1",
      method,
      path: `/api/trpc/${path}`,
      headers: Object.fromEntries(all),
      agent: false,
    }
    const request = send(options, (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (part) => {
        text += part
      })
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      )
    })
    request.on("error", reject).end(body)
  })
}

it("answers a call of our own page, and lets no cache keep it", async () => {
  const { status, body, headers } = await call({})
  expect(status).toBe(200)
  expect(JSON.parse(body)).toHaveProperty("data")
  expect(headers).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" })
})

describe("is forbidden", () => {
  it.each([
    ["a form sent from anywhere", { "content-type": "multipart/form-data; boundary=x" }],
    ["a form of the other kind", { "content-type": "application/x-www-form-urlencoded" }],
    ["plain text", { "content-type": "text/plain" }],
    ["a stream of bytes", { "content-type": "application/octet-stream" }],
    ["nothing said of what it is", { "content-type": "" }],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another site that hides where it is", { "sec-fetch-site": "cross-site", origin: "" }],
    ["a neighbour on the same site", { "sec-fetch-site": "same-site", origin: "https://x.example.org" }],
    ["a frame without an origin", { "sec-fetch-site": "", origin: "null" }],
    ["a frame without an origin that says it is ours", { origin: "null" }],
    ["an old browser on another site", { "sec-fetch-site": "", origin: "https://evil.example" }],
    ["our name in another's", { "sec-fetch-site": "", origin: `${ours}.evil.example` }],
    ["our name without its lock", { "sec-fetch-site": "", origin: ours.replace("https", "http") }],
    ["nobody who says where they are", { "sec-fetch-site": "", origin: "" }],
  ])("%s", async (_, headers) => {
    expect(await call({ headers })).toMatchObject({ status: 403, body: '{"error":{"code":"forbidden"}}' })
  })

  it.each(["GET", "PUT", "DELETE", "OPTIONS"])("%s", async (method) => {
    expect(await call({ method })).toMatchObject({ status: 403 })
  })
})

it("says that a body is too long, and reads no further", async () => {
  const body = JSON.stringify({ words: "x".repeat(bodyLimit) })
  expect(await call({ body })).toMatchObject({ status: 413, body: '{"error":{"code":"too_long"}}' })
})

it("takes a body as long as it may be", async () => {
  const body = JSON.stringify("x".repeat(bodyLimit - 2))
  expect((await call({ body })).status).toBe(200)
})

it.each(["{", "nope", "[1,", '{"a":}'])("says that %s is no call", async (body) => {
  expect(await call({ body })).toMatchObject({ status: 400, body: '{"error":{"code":"bad_request"}}' })
})

it.each([
  "nothing.here",
  "",
  "__proto__",
  "constructor",
  "careCircle",
  "careCircle.rooms/..",
  "%00",
  "careCircle.rooms,account.sessions",
])("has nothing at «%s»", async (path) => {
  expect(await call({ path })).toMatchObject({ status: 404, body: '{"error":{"code":"not_found"}}' })
})

it.each([
  ["no cookie", ""],
  ["an empty cookie", "ownpace="],
  ["somebody's guess", "ownpace=guess"],
  ["a cookie that only looks like ours", "notownpace=guess"],
])("asks to sign in with %s", async (_, cookie) => {
  expect(await call({ headers: { cookie } })).toMatchObject({
    status: 401,
    body: '{"error":{"code":"signed_out"}}',
  })
})

it("refuses at the very next call after the sign-in was taken away", async () => {
  const other = (await openAs("mei"))?.cookies[0]?.split(";")[0] ?? ""
  expect((await call({ headers: { cookie: other } })).status).toBe(200)
  await people.root.execute(sql`delete from sign_in_session where account_id =
    (select id from account where email = 'mei@example.org')`)
  expect((await call({ headers: { cookie: other } })).status).toBe(401)
})

it.each([
  ["has expired", sql`expires_at = now()`],
  ["waits for its second step", sql`awaits_second_step = true`],
])("refuses at the very next call a sign-in that %s", async (_what, change) => {
  const other = (await openAs("mei"))?.cookies[0]?.split(";")[0] ?? ""
  expect((await call({ headers: { cookie: other } })).status).toBe(200)
  await people.root.execute(sql`update sign_in_session set ${change}
    where account_id = (select id from account where name = 'Mei')`)
  expect(await call({ headers: { cookie: other } })).toMatchObject({
    status: 401,
    body: '{"error":{"code":"signed_out"}}',
  })
})

it("names the fields that do not fit, and repeats nothing of what was sent", async () => {
  const { status, body } = await call({ path: "sessionLog.one", body: '{"id":"heron"}' })
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 422,
    body: { error: { code: "not_accepted", fields: { id: "check_this" } } },
  })
})

it("keeps a pasted name without what no database can hold, and loses no letter of it", async () => {
  const { status, body } = await call({
    path: "invitation.invite",
    body: String.raw`{"kind":"partner","name":"\u0000Ro\u0000bin \ud83c\udf3f","email":"robin@example.org",
      "clientId":"00000000-0000-4000-8000-00000000c0de"}`,
  })
  expect({ status, body }).toMatchObject({ status: 200 })
  const { rows } = await people.root.execute(sql`select invitee_name from invitation`)
  expect(rows).toEqual([{ invitee_name: "Robin 🌿" }])
})

it("asks for a name where one of nothing but such signs was pasted", async () => {
  const { status, body } = await call({
    path: "invitation.invite",
    body: String.raw`{"kind":"partner","name":"\u0000","email":"robin@example.org",
      "clientId":"00000000-0000-4000-8000-00000000c0df"}`,
  })
  expect({ status, fields: JSON.parse(body).error.fields }).toEqual({
    status: 422,
    fields: { name: "name_missing" },
  })
})
