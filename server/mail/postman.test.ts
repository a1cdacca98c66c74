import { setTimeout as wait } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { startWorker } from "#server/worker/start-worker.ts"
import { post } from "./post.ts"
import { relay } from "./postman.ts"

let people: Personas
let server: SMTPServer
let port: number
let postman: { close(): Promise<void> }
const arrived: string[] = []
let isBusy = false

/** A mail server on this port, or on any that is free; answers which. */
async function comes(wanted = 0): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith("nobody")) return done(Object.assign(new Error("gone"), { responseCode: 550 }))
      done()
    },
    onData(stream, _session, done) {
      let text = ""
      stream.on("data", (part: Buffer) => {
        text += part
      })
      stream.on("end", () => {
        if (isBusy) return done(Object.assign(new Error("busy"), { responseCode: 451 }))
        arrived.push(text)
        done()
      })
    },
  })
  const listening = server.listen(wanted, "127.0.0.1")
  await new Promise((resolve) => listening.once("listening", resolve))
  const address = listening.address()
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.")
  return address.port
}
const goes = () => new Promise<void>((resolve) => server.close(() => resolve()))

beforeAll(async () => {
  people = await openPersonas()
  port = await comes()
  delete process.env.OWNPACE_DEMONSTRATION // a real installation: letters leave the house
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.PUBLIC_URL = "https://ownpace.example.org"
  postman = await startWorker()
})
afterAll(async () => {
  await postman.close()
  await goes()
  await people.close()
})

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await isSo()); tries += 1) await wait(50)
}
const letter = {
  to: "amara@example.org",
  kind: "sign-in",
  link: "https://ownpace.example.org/sign-in/confirm#token=abc",
  language: "en",
} as const
const outbox = async () =>
  (
    await people.root.execute(
      sql`select sent_at is not null as sent, attempts, length(letter) as bytes from outbox`,
    )
  ).rows

it("brings a letter to a real mail server, and says in its subject nothing of what Ownpace is for", async () => {
  await post(letter)
  await until(() => arrived.length > 0)
  const [mail = ""] = arrived
  expect(mail).toMatch(/^Subject: You have something in Ownpace\r?$/m)
  expect(mail).toMatch(/^To: amara@example.org\r?$/m)
  expect(mail).toMatch(/^From: Ownpace <no-reply@ownpace.example.org>\r?$/m)
  expect(mail.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=")).toContain(letter.link)
  expect(mail).not.toMatch(/vagin|pain|dilat|trainer|sex|partner|therap|patient/i)
})

it("keeps nothing of a letter that was sent", async () => {
  await until(async () => (await outbox()).every((row) => row.sent))
  expect(await outbox()).toEqual([{ sent: true, attempts: 1, bytes: 0 }])
})

it("tries once more when the mail server was busy, and brings it once", async () => {
  isBusy = true
  await post({ ...letter, kind: "invitation" })
  await until(async () => (await outbox()).some((row) => !row.sent && Number(row.attempts) > 0))
  isBusy = false
  await until(async () => (await outbox()).every((row) => row.sent))
  expect(arrived).toHaveLength(2)
})

describe("a mail server that is away", () => {
  const row = async (kind: string) =>
    (
      await people.root.execute(
        sql`select attempts, sent_at is not null as sent, length(letter) > 0 as held, try_at > now() as rests,
          until > now() as waits from outbox where kind = ${kind} order by created_at desc limit 1`,
      )
    ).rows[0]
  /** So much later by the outbox's own times, which is all that they are compared with. */
  const later = (time: string) =>
    people.root.execute(sql`update outbox set try_at = try_at - ${time}::interval, until = until - ${time}::interval
      where sent_at is null`)
  const triedAgain = async (kind: string, after: unknown) => {
    await later("31 minutes")
    await until(async () => {
      await relay()
      return Number((await row(kind))?.attempts) > Number(after)
    })
    return (await row(kind))?.attempts
  }

  it("loses Amara no letter, though it is away for six hours, and brings each once when it is back", async () => {
    arrived.length = 0
    await goes()
    await post({ ...letter, kind: "address-stop" })
    await relay()
    await until(async () => Number((await row("address-stop"))?.attempts) > 0)
    expect(await row("address-stop")).toMatchObject({ sent: false, held: true, waits: true })
    let tries = (await row("address-stop"))?.attempts
    for (let half = 0; half < 12; half += 1) tries = await triedAgain("address-stop", tries)
    expect(Number(tries)).toBeGreaterThan(12)
    expect(await row("address-stop")).toMatchObject({ sent: false, held: true, rests: true })
    await comes(port)
    await triedAgain("address-stop", tries)
    await until(async () => (await row("address-stop"))?.sent === true)
    expect(arrived).toHaveLength(1)
    expect(await row("address-stop")).toMatchObject({ sent: true, held: false })
  })

  it("brings Amara's link when it is back after a moment, by itself and once", async () => {
    arrived.length = 0
    await goes()
    await post(letter)
    await until(async () => Number((await row("sign-in"))?.attempts) >= 2)
    await comes(port)
    await until(async () => (await row("sign-in"))?.sent === true)
    expect(arrived).toHaveLength(1)
  })

  it("sends Amara no link that has closed by then, and keeps nothing of it", async () => {
    arrived.length = 0
    await goes()
    await post(letter)
    await relay()
    await until(async () => Number((await row("sign-in"))?.attempts) > 0)
    await later("20 minutes")
    await relay()
    await until(async () => (await row("sign-in"))?.held === false)
    await comes(port)
    expect(await row("sign-in")).toMatchObject({ sent: false, held: false, waits: false })
    expect(arrived).toEqual([])
  })

  it("tells Jo that something waits once, or not at all", async () => {
    arrived.length = 0
    await goes()
    await post({ ...letter, kind: "news" })
    await until(async () => (await row("news"))?.held === false)
    await comes(port)
    await later("1 minute")
    await post({ ...letter, kind: "changed" })
    await until(async () => (await row("changed"))?.sent === true)
    expect(await row("news")).toMatchObject({ attempts: 1, sent: false, held: false })
    expect(arrived).toHaveLength(1)
  })

  it("keeps an invitation until its own end", async () => {
    const closes = Temporal.Now.instant().add({ hours: 7 * 24 })
    await goes()
    await post({ ...letter, kind: "invitation" }, undefined, closes)
    await relay()
    await until(async () => Number((await row("invitation"))?.attempts) > 0)
    await later("160 hours")
    await relay()
    await until(async () => Number((await row("invitation"))?.attempts) > 1)
    await comes(port)
    expect(await row("invitation")).toMatchObject({ sent: false, held: true, waits: true })
    await triedAgain("invitation", (await row("invitation"))?.attempts)
    await until(async () => (await row("invitation"))?.sent === true)
  })
})

it("tells Dr Okafor that nobody has the address, and tries it no more", async () => {
  const okafor = callerFor(makeContext(signInOf("okafor"), "127.0.0.1"))
  const tess = {
    kind: "patient",
    name: "Tess",
    email: "nobody@example.org",
    clientId: crypto.randomUUID(),
  } as const
  const { id } = await okafor.invitation.invite(tess)
  const state = async () => (await okafor.invitation.mine()).find((one) => one.id === id)?.state
  await until(async () => (await state()) === "bounced")
  expect(await state()).toBe("bounced")
  const { rows } = await people.root.execute(
    sql`select attempts, until <= now() as is_over from outbox where kind = 'invitation' and sent_at is null`,
  )
  expect(rows).toEqual([{ attempts: 1, is_over: true }])
  await okafor.invitation.resend({ id })
  expect(await state()).toBe("withdrawn")
})
