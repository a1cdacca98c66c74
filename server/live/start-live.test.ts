import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Persona, personas, relationships } from "#db/seed/personas.ts"
import { agree, limit, pause, suggestTime } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { stopSharing, stopSharingAll } from "#server/api/consent/stop-sharing.ts"
import { sendMessage } from "#server/api/message/send-message.ts"
import { adapter } from "#server/auth/adapter.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { type Live, mostOfOnePerson, startLive } from "./start-live.ts"
import { markOf, openScreen, type Screen } from "./testing/open-screen.ts"
import { tickChannel, tickToken } from "./tick.ts"

const origin = "http://localhost:3000"
let two: Awaited<ReturnType<typeof openTwo>>
let live: Live
let server: Server
let port = 0
const screens: Screen[] = []

beforeAll(async () => {
  two = await openTwo()
  live = startLive(two.urls.runtime, new Set([origin]))
  server = createServer((request, response) => void live.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  port = (server.address() as AddressInfo).port // a server that listens on a port has one
})
// A stream that still looks would meet the next test's clearing of the tables.
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.leave()
  const connections = () => new Promise<number>((done) => server.getConnections((_, count) => done(count)))
  const busy =
    "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"
  while ((await connections()) > 0 || (await two.query(busy)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
})
afterAll(async () => {
  await live.close()
  await new Promise((resolve) => server.close(resolve))
  await two.close()
})
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await two.grant("okafor", ["ratings", "notes"])
})

/** Of this database: other tests' servers listen too. */
const ears = "pg_stat_activity where query like 'listen %' and datname = current_database()"
const roomOf: Partial<Record<Persona, string>> = { amara: "mine", mei: "mine", jo: "ours", sam: "ours" }

async function signIn(who: Persona, days = 1): Promise<string> {
  const cookie = newToken()
  const expires = new Date(Date.now() + days * 86_400_000)
  await adapter.createSession?.({ sessionToken: cookie, userId: personas[who].id, expires })
  return cookie
}

async function look(who: Persona, wish: Partial<Parameters<typeof openScreen>[1]> = {}): Promise<Screen> {
  const cookie = wish.cookie ?? (await signIn(who))
  const screen = await openScreen(port, { room: roomOf[who] ?? "caseload", ...wish, cookie })
  screens.push(screen)
  if (screen.status === 200 && !wish.since && !wish.lastSeen && !wish.cookie) await markOf(screen)
  return screen
}

const write = (text: string) =>
  sendMessage(
    as("okafor"),
    {
      thread: { room: "caseload", circleId: "00000000-0000-4000-8000-000000000101" },
      clientId: crypto.randomUUID(),
      text,
      kind: "message",
      aboutOfferId: null,
    },
    "UTC",
  )

describe("somebody's open screen", () => {
  it("is told within a second when Dr Okafor writes to Amara, and the telling has none of it", async () => {
    const amara = await look("amara")
    const heard = amara.hears("look again")
    await write("Well done on Tuesday")
    await heard
    expect(amara.frames.join("\n")).not.toContain("Tuesday")
    for (const frame of amara.frames.slice(1)) expect(frame).toMatch(/^id: [\w-]{43}(\ndata: look again)?$/)
  })

  it("of Mei, Jo and Dr Ruiz hears nothing of that", async () => {
    const others = await Promise.all([look("mei"), look("jo"), look("ruiz")])
    await write("For Amara alone")
    for (const other of others) expect(await other.rests(300)).toEqual([])
  })

  it("of Dr Okafor is told within a second that Amara stopped sharing", async () => {
    const okafor = await look("okafor")
    const heard = okafor.hears("look again")
    await stopSharing(as("amara"), { relationshipId: relationships.amaraOkafor, category: "ratings" })
    await heard
  })

  it("of Jo is told when Amara suggests a time, and when she stops sharing at once", async () => {
    const jo = await look("jo")
    const asked = jo.hears("look again")
    await agree()
    await asked
    const gone = jo.hears("look again")
    await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "hide" })
    await gone
  })

  it("of Amara is told what Jo answers", async () => {
    await agree()
    const amara = await look("amara")
    const heard = amara.hears("look again")
    await pause("jo")
    await heard
  })
})

it("Jo's screen says nothing of a quiet stop, nor of anything that Amara does after it", async () => {
  await agree()
  const jo = await look("jo")
  await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "freeze" })
  await suggestTime("amara", "2026-12-22", "20:00")
  await limit("amara", "Hands")
  await pause("amara")
  expect(await jo.rests(4500)).toEqual([])
})

it("leaves no trace of a look in Amara's log of who looked", async () => {
  await agree()
  await two.query("truncate access_entry")
  await look("jo")
  await look("okafor")
  await pause("amara")
  const rows = await two.query("select operation from access_entry where viewer_id <> owner_id")
  expect(rows).toEqual([])
})

describe("a stream that comes back", () => {
  it("is told at once what changed while it was away", async () => {
    const cookie = await signIn("amara")
    const first = await look("amara", { cookie })
    const mark = await markOf(first)
    first.leave()
    await write("While you were away")
    const again = await look("amara", { cookie, lastSeen: mark })
    if (!again.frames.join().includes("look again")) await again.hears("look again")
  })

  it("is told nothing when nothing did", async () => {
    const cookie = await signIn("amara")
    const since = await markOf(await look("amara", { cookie }))
    const again = await look("amara", { cookie, since })
    expect((await again.rests(300)).join()).not.toContain("look again")
  })
})

describe("a sign-in that is over", () => {
  it("ends the stream at the next tick, and shows nothing more", async () => {
    const cookie = await signIn("amara")
    const amara = await look("amara", { cookie })
    await markOf(amara)
    await two.query("delete from sign_in_session where token_hash = $1", [hashOf(cookie)])
    const over = amara.hears("signed out")
    await write("Too late to see")
    await over
    await amara.closes()
    expect(amara.frames.join()).not.toContain("look again")
  })

  it("ends it within five seconds when nothing happens", async () => {
    const cookie = await signIn("jo")
    const jo = await look("jo", { cookie })
    await two.query("update sign_in_session set expires_at = now() where token_hash = $1", [hashOf(cookie)])
    await jo.closes(5000)
  })

  it("opens none", async () => {
    const nobody = await look("amara", { cookie: newToken() })
    await nobody.closes()
    expect(nobody.frames).toEqual(["event: over\ndata: signed out"])
  })
})

it("tells within five seconds what was lost with its line", async () => {
  const amara = await look("amara")
  // The line is cut, and the next one too, while the message is written.
  const cut = `select pg_terminate_backend(pid) from ${ears}`
  await two.query(cut)
  const heard = amara.hears("look again", 5000)
  await write("In the gap")
  await two.query(cut)
  await heard
})

it("stays open while the database is away, says nothing, and goes on when it is back", async () => {
  const [{ name }] = await two.query("select current_database() as name")
  const jo = await look("jo")
  await two.query(`revoke connect on database "${name}" from app_runtime, app_auth`)
  await two.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
    [name],
  )
  await two.stopSharing("hide")
  expect(await jo.rests(4500)).toEqual([])
  expect(jo.isClosed()).toBe(false)
  const heard = jo.hears("look again", 15_000)
  await two.query(`grant connect on database "${name}" to app_runtime, app_auth`)
  await heard
})

it("tells Jo of a stop, though what the look before it had to clear away could not be", async () => {
  await two.query("alter table notice rename to notice_away")
  const jo = await look("jo")
  const heard = jo.hears("look again")
  await two.stopSharing("hide")
  await two.query("select pg_notify($1, $2)", [tickChannel, tickToken(as("jo").userId)])
  await heard
  await two.query("alter table notice_away rename to notice")
})

it("finds within five seconds what no tick told", async () => {
  const jo = await look("jo")
  const heard = jo.hears("look again", 5000)
  await two.stopSharing("hide")
  await heard
})

it("hears ticks again by itself after its line was cut", async () => {
  await two.query(`select pg_terminate_backend(pid) from ${ears}`)
  const isBack = async () => {
    const rows = await two.query(`select 1 from ${ears}`)
    return rows.length > 0
  }
  while (!(await isBack())) await new Promise((resolve) => setTimeout(resolve, 20))
  const amara = await look("amara")
  const heard = amara.hears("look again", 1000)
  await write("Once more")
  await heard
})

describe("the way in", () => {
  it.each([
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["another person's host", { "sec-fetch-site": "same-site" }],
    ["an address that was typed", { "sec-fetch-site": "none" }],
    ["a page that is opened from our own", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate" }],
    ["an origin that is not ours", { "sec-fetch-site": "same-origin", origin: "https://elsewhere.example" }],
    ["the origin of nothing", { "sec-fetch-site": "same-origin", origin: "null" }],
    ["a picture in an old browser", { accept: "image/*" }],
    ["another page in an old browser", { accept: "text/event-stream", origin: "https://elsewhere.example" }],
  ])("is closed to %s", async (_who, headers: Record<string, string>) => {
    const screen = await look("amara", { headers })
    expect(screen.status).toBe(403)
  })

  it("is open to our own page in an old browser", async () => {
    expect((await look("amara", { headers: { accept: "text/event-stream" } })).status).toBe(200)
  })

  it("is a GET, and names a room", async () => {
    expect((await look("amara", { method: "POST" })).status).toBe(403)
    expect((await look("amara", { room: "admin" })).status).toBe(404)
  })

  it("is kept in no cache", async () => {
    expect((await look("amara")).headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "private, no-store",
    })
  })

  it("takes so many screens of one person and no more, and one again when one is closed", async () => {
    const cookie = await signIn("mei")
    const open = await Promise.all(Array.from({ length: mostOfOnePerson }, () => look("mei", { cookie })))
    expect(open.map(({ status }) => status)).toEqual(open.map(() => 200))
    expect((await look("mei", { cookie })).status).toBe(429)
    expect((await look("amara")).status).toBe(200)
    open[0]?.leave()
    await open[1]?.rests(100)
    expect((await look("mei", { cookie })).status).toBe(200)
  })
})
