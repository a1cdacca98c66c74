import type { IncomingMessage } from "node:http"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { signInSession } from "#db/schema/auth.ts"
import { coupleLogEntry, ratingsEntry } from "#db/schema/entry.ts"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { evening, logEvening } from "#db/testing/an-evening.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { leaveCare } from "#server/api/care-circle/end-care.ts"
import { stopSharing, stopSharingAll } from "#server/api/consent/stop-sharing.ts"
import { keepReflection } from "#server/api/reflection/keep-reflection.ts"
import { grantedReflections } from "#server/api/reflection/queries.ts"
import { removeReflection } from "#server/api/reflection/remove-reflection.ts"
import { placeHold } from "#server/api/safety-hold/place-hold.ts"
import { correctSession } from "#server/api/session-log/correct-session.ts"
import { noteRows } from "#server/api/session-log/queries.ts"
import { removeSession } from "#server/api/session-log/remove-session.ts"
import { withholdSession } from "#server/api/session-log/withhold-session.ts"
import { withViewer } from "#server/api/viewer.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { manyWords, once, openAnswers } from "./testing/open-answers.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let answers: Awaited<ReturnType<typeof openAnswers>>
const amaras = circles.amara as CircleId // a seeded circle's id
const word = "canary-of-amara"

beforeAll(async () => {
  two = await openTwo()
  answers = await openAnswers()
})
afterAll(async () => {
  await answers.close()
  await two.close()
})
beforeEach(async () => {
  await two.forget()
  await two.empty(["ratings_entry", "safety_hold", "clinician_notes_entry", "notes_entry", "consent_epoch"])
  await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraOkafor])
  await two.grant("jo", ["couple_plan", "couple_log"])
  await two.grant("okafor", ["ratings", "notes"])
  const row = () => ({
    ...{ circleId: amaras, id: crypto.randomUUID(), ownerId: personas.amara.id, authorId: personas.amara.id },
    ...{ clientId: crypto.randomUUID(), digest: "", kind: "session", subjectId: crypto.randomUUID() },
    fields: { word },
  })
  const scope = { room: "mine", circle: amaras, operation: "test" } as const
  await withViewer(as("amara"), { ...scope, write: ["ratings", "couple_log"] }, async (tx) => {
    await tx.db.insert(ratingsEntry).values(row())
    await tx.db.insert(coupleLogEntry).values(row())
  })
  answers.beginAnew()
  answers.next.read = () => ratingsSeenBy("okafor")
})

const ratingsSeenBy = (who: Persona) =>
  withViewer(
    as(who),
    { room: "caseload", circle: amaras, read: ["ratings"], operation: "her ratings" },
    async (tx) => JSON.stringify(await tx.db.select({ fields: ratingsEntry.fields }).from(ratingsEntry)),
  )
const logSeenByJo = () =>
  withViewer(
    as("jo"),
    { room: "ours", circle: amaras, read: ["couple_log"], operation: "ours" },
    async (tx) => JSON.stringify(await tx.db.select({ fields: coupleLogEntry.fields }).from(coupleLogEntry)),
  )

const stopRatings = () =>
  stopSharing(as("amara"), { relationshipId: relationships.amaraOkafor, category: "ratings" })

describe("an answer that was asked for before Amara's stop, and is slow", () => {
  it("comes to Dr Okafor with her ratings when nobody stops anything", async () => {
    expect(await answers.ask()).toMatchObject({ status: 200, text: expect.stringContaining(word) })
    expect(answers.next.drawn).toBe(1)
  })

  it("comes without them when she has stopped meanwhile: it is drawn anew", async () => {
    answers.next.slowly = once(stopRatings)
    expect(await answers.ask()).toEqual({ status: 200, text: "nothing there" })
    expect(answers.next.drawn).toBe(2)
  })

  it("is «try again» when it was to write something, and has nothing of hers", async () => {
    answers.next.onlyReads = false
    answers.next.slowly = once(stopRatings)
    expect(await answers.ask()).toEqual({ status: 503, text: "try again" })
    expect(answers.next.drawn).toBe(1)
  })

  it("is drawn anew also when it began to read twice at once", async () => {
    answers.next.read = async () =>
      (await Promise.all([ratingsSeenBy("okafor"), ratingsSeenBy("okafor")])).join()
    answers.next.slowly = once(stopRatings)
    expect((await answers.ask()).text).toBe("nothing there")
  })

  it("gives up when she stops again and again", async () => {
    answers.next.slowly = async () => {
      await stopRatings()
      await two.grant("okafor", ["ratings"])
    }
    expect(await answers.ask()).toEqual({ status: 503, text: "try again" })
  })
})

describe("a stop that takes nothing away", () => {
  beforeEach(() => {
    answers.next.read = logSeenByJo
  })
  const stop = (mode: "freeze" | "hide") =>
    stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode })

  it("changes no answer to Jo that is under way: quiet is quiet", async () => {
    answers.next.slowly = once(() => stop("freeze"))
    expect((await answers.ask()).text).toContain(word)
    expect(answers.next.drawn).toBe(1)
  })

  it("nor does a hold", async () => {
    answers.next.slowly = once(() =>
      placeHold(as("okafor"), { circleId: amaras, clientId: crypto.randomUUID(), cause: "private" }),
    )
    expect((await answers.ask()).text).toContain(word)
    expect(answers.next.drawn).toBe(1)
  })

  it("is not what hiding is", async () => {
    answers.next.slowly = once(() => stop("hide"))
    expect((await answers.ask()).text).toBe("nothing there")
  })
})

describe("an answer to Dr Okafor that is under way comes without", () => {
  const withWord = { ...evening, note: word, noteIsShared: true }
  const notes = () =>
    withViewer(
      as("okafor"),
      { room: "caseload", circle: amaras, read: ["notes"], operation: "her notes" },
      async (tx) => `${(await noteRows(tx, personas.amara.id)).length} notes`,
    )
  const press = (id: string) => ({ clientId: crypto.randomUUID(), id, expectedVersion: 1 })

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      "an evening that Amara keeps to herself",
      (id) => withholdSession(as("amara"), { ...press(id), withheld: true }),
    ],
    ["one that she deletes", (id) => removeSession(as("amara"), press(id))],
    [
      "a note that she marks no longer",
      (id) => correctSession(as("amara"), { ...press(id), log: { ...withWord, noteIsShared: false } }),
    ],
  ])("%s", async (_, keepBack) => {
    const { id } = await logEvening(withWord, "2026-10-19")
    answers.next.read = notes
    expect((await answers.ask()).text).toBe("1 notes")
    answers.next.slowly = once(() => keepBack(id))
    expect((await answers.ask()).text).toBe("0 notes")
  })

  it("what Jo wrote for Jo alone and shared, when Jo takes it out", async () => {
    const note = { room: "ours", sessionId: null, day: "2026-10-19", zone: "Europe/London" } as const
    const { id } = await keepReflection(as("jo"), { ...note, clientId: crypto.randomUUID(), words: "Jo's" })
    await two.grant("okafor", ["reflection"], "jo")
    answers.next.read = () =>
      withViewer(
        as("okafor"),
        { room: "caseload", circle: amaras, read: ["reflection"], operation: "Jo's notes" },
        async (tx) => `${(await grantedReflections(tx, amaras)).length} notes`,
      )
    expect((await answers.ask()).text).toBe("1 notes")
    answers.next.slowly = once(() => removeReflection(as("jo"), { room: "ours", id }))
    expect((await answers.ask()).text).toBe("0 notes")
  })
})

describe("a device of Dr Okafor's that is signed out elsewhere", () => {
  const signIn = async () => {
    const cookie = newToken()
    const expires = new Date(Date.now() + 86_400_000)
    await adapter.createSession?.({ sessionToken: cookie, userId: personas.okafor.id, expires })
    const page = async () => ((await findSignIn(cookie)) ? ratingsSeenBy("okafor") : "signed out")
    return { ends: () => endSignIns(eq(signInSession.tokenHash, hashOf(cookie))), page }
  }

  it("is given nothing of Amara's that was under way", async () => {
    const { page, ends } = await signIn()
    answers.next.read = page
    expect((await answers.ask()).text).toContain(word)
    answers.next.slowly = once(ends)
    expect((await answers.ask()).text).toBe("signed out")
  })

  it("has it before she is told, or is cut off", async () => {
    const { page, ends } = await signIn()
    answers.next.read = async () => `${await page()}${manyWords}`
    let told: Promise<unknown> | undefined
    const { text } = await answers.ask((response) => {
      response.pause()
      told = ends().then(() => response.resume())
    })
    await told
    expect(text).not.toContain("the end")
  })
})

it("answers Dr Okafor, who leaves, without asking to try again", async () => {
  answers.next.onlyReads = false
  answers.next.read = async () => {
    await ratingsSeenBy("okafor")
    await leaveCare(as("okafor"), amaras)
    return "left"
  }
  expect(await answers.ask()).toEqual({ status: 200, text: "left" })
})

const longAnswer = async () => `${await ratingsSeenBy("okafor")}${manyWords}`

it("waits for nobody who reads slowly: they are cut off, and Amara is answered within a second", async () => {
  answers.next.read = longAnswer
  let answered: Promise<number> | undefined
  const { text } = await answers.ask((response) => {
    response.pause()
    const began = performance.now()
    answered = stopRatings().then(() => performance.now() - began)
    void answered.then(() => response.resume())
  })
  expect(await answered).toBeLessThan(1000)
  expect(text).not.toContain("the end")
})

it("lets somebody read slowly while nobody waits", async () => {
  answers.next.read = longAnswer
  const late = (response: IncomingMessage) => setTimeout(() => response.resume(), 700)
  expect((await answers.ask((response) => void late(response.pause()))).text).toContain("the end")
})

const cutLine = () =>
  two.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select app.%'",
  )

it("is cut off when the connection that holds its lock is", async () => {
  answers.next.read = longAnswer
  const { text } = await answers.ask((response) => {
    response.pause()
    void cutLine().then(() => setTimeout(() => response.resume(), 200))
  })
  expect(text).not.toContain("the end")
})

it("goes on when its connection was cut", async () => {
  await answers.ask()
  await cutLine()
  expect((await answers.ask()).text).toContain(word)
})

it("keeps Amara waiting no longer when what hands out to Dr Okafor was broken off half way", async () => {
  answers.next.slowly = once(async () => {
    await two.query("begin")
    await two.query("lock table consent_epoch")
  })
  const asked = answers.ask()
  const breakOff = () =>
    two.query(
      "select pg_cancel_backend(pid) from pg_locks where not granted and relation = 'consent_epoch'::regclass",
    )
  while ((await breakOff()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await two.query("commit")
  expect((await asked).text).toContain(word)
  const began = performance.now()
  await stopRatings()
  expect(performance.now() - began).toBeLessThan(1000)
})

it("keeps no lock when all answers have left", async () => {
  await Promise.all(Array.from({ length: 20 }, () => answers.ask()))
  const held = async () =>
    (
      await two.query(
        `select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      )
    ).length
  while ((await held()) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(await held()).toBe(0)
})
