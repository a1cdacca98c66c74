import { setTimeout as wait } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { startWorker } from "#server/worker/start-worker.ts"
import { post } from "./post.ts"

let people: Personas
let server: SMTPServer
let postman: { close(): Promise<void> }
const arrived: string[] = []
let isBusy = false

beforeAll(async () => {
  people = await openPersonas()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
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
  const listening = server.listen(0, "127.0.0.1")
  await new Promise((resolve) => listening.once("listening", resolve))
  const address = listening.address()
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.")
  delete process.env.OWNPACE_DEMONSTRATION // a real installation: letters leave the house
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`
  process.env.PUBLIC_URL = "https://ownpace.example.org"
  openPools(people.db.urls)
  postman = await startWorker()
})
afterAll(async () => {
  await postman.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await closePools()
  await people.close()
})

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400 && !(await isSo()); tries += 1) await wait(50)
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
