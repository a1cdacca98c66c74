import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { consentGrant } from "#db/schema/consent.ts"
import { coupleLogEntry, ratingsEntry } from "#db/schema/entry.ts"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { until } from "#server/embedded-postgres/running.ts"
import { stopSharing, stopSharingAll } from "./consent/stop-sharing.ts"
import { NotFound } from "./errors.ts"
import { runtimePool } from "./pools.ts"
import { type Actor, type ViewerTx, withViewer } from "./viewer.ts"

let people: Personas
const root = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const amaras = circles.amara as CircleId // a seeded circle's id
const grant = (viewer: Persona, categories: readonly Category[]) =>
  seedGrants(people.root, { circle: "amara", owner: "amara", viewer, categories, from: people.begin })

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(async () => {
  await root(
    sql`truncate ratings_entry, couple_log_entry, consent_grant, consent_event, consent_epoch, access_entry`,
  )
  await root(sql`update relationship set ended_at = null where id = ${relationships.amaraJo}`)
})

const newRow = () => ({
  circleId: amaras,
  id: randomUUID(),
  ownerId: personas.amara.id,
  authorId: personas.amara.id,
  clientId: randomUUID(),
  digest: "test",
  kind: "session",
  subjectId: randomUUID(),
})
const mine = { room: "mine", circle: amaras, operation: "test" } as const
const rate = () =>
  withViewer(as("amara"), { ...mine, write: ["ratings"] }, (tx) =>
    tx.db.insert(ratingsEntry).values(newRow()),
  )
const tellJo = () =>
  withViewer(as("amara"), { ...mine, write: ["couple_log"] }, (tx) =>
    tx.db.insert(coupleLogEntry).values(newRow()),
  )
const caseload = { room: "caseload", circle: amaras, read: ["ratings"], operation: "her ratings" } as const
const ratingsSeen = (who: Persona) =>
  withViewer(as(who), caseload, async (tx) => (await tx.db.select().from(ratingsEntry)).length)
const logSeenByJo = () =>
  withViewer(
    as("jo"),
    { room: "ours", circle: amaras, read: ["couple_log"], operation: "ours" },
    async (tx) => (await tx.db.select().from(coupleLogEntry)).length,
  )

describe("without the door", () => {
  it("there is not a row", async () => {
    await rate()
    const { rows } = await runtimePool().query("select * from ratings_entry")
    expect(rows).toEqual([])
  })

  it("nothing can be written", async () => {
    const row = newRow()
    const write = runtimePool().query(
      `insert into ratings_entry (circle_id, id, owner_id, author_id, client_id, digest, kind, subject_id, recorded_at, from_at)
       values ($1, $2, $3, $3, $4, 'test', 'session', $5, now(), now())`,
      [row.circleId, row.id, row.ownerId, row.clientId, row.subjectId],
    )
    await expect(write).rejects.toMatchObject({ code: "42501" })
  })

  it("a connection that has been somebody is nobody again", async () => {
    await rate()
    await Promise.all(Array.from({ length: 40 }, () => ratingsSeenByAmara()))
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        runtimePool().query("select app.viewer() as viewer, (select count(*)::int from ratings_entry) as n"),
      ),
    )
    for (const { rows } of left) expect(rows).toEqual([{ viewer: null, n: 0 }])
  })
})

const ratingsSeenByAmara = () =>
  withViewer(
    as("amara"),
    { ...mine, read: ["ratings"] },
    async (tx) => (await tx.db.select().from(ratingsEntry)).length,
  )

it("lets nobody ask a transaction that has ended", async () => {
  let kept: ViewerTx<"ratings"> | undefined
  await withViewer(as("amara"), { ...mine, read: ["ratings"] }, async (tx) => {
    kept = tx
  })
  const late = kept?.db.select().from(ratingsEntry).execute()
  await expect(late).rejects.toMatchObject({ cause: { message: "This transaction has ended." } })
})

it("ends a transaction for those who kept it when something went wrong, too", async () => {
  let kept: ViewerTx<"ratings"> | undefined
  const wrong = withViewer(as("amara"), { ...mine, read: ["ratings"] }, async (tx) => {
    kept = tx
    throw new Error("a pen ran dry")
  })
  await expect(wrong).rejects.toThrow("a pen ran dry")
  await expect(kept?.db.select().from(ratingsEntry).execute()).rejects.toMatchObject({
    cause: { message: "This transaction has ended." },
  })
})

it("keeps nothing of what went wrong half-way", async () => {
  const halfWay = withViewer(as("amara"), { ...mine, write: ["ratings"] }, async (tx) => {
    await tx.db.insert(ratingsEntry).values(newRow())
    throw new Error("a pen ran dry")
  })
  await expect(halfWay).rejects.toThrow("a pen ran dry")
  expect(await root(sql`select count(*)::int as n from ratings_entry`)).toEqual([{ n: 0 }])
})

it("says so when a commit was none, though the caller swallowed the error before it", async () => {
  const swallowed = withViewer(as("amara"), { ...mine, write: ["ratings"] }, async (tx) => {
    await tx.db.insert(ratingsEntry).values(newRow())
    await tx.db.execute(sql`select 1 / 0`).catch(() => {})
  })
  await expect(swallowed).rejects.toThrow("did not commit")
  expect(await root(sql`select count(*)::int as n from ratings_entry`)).toEqual([{ n: 0 }])
})

describe("Amara stops sharing with Dr Okafor", () => {
  const stop = () =>
    stopSharing(as("amara"), { relationshipId: relationships.amaraOkafor, category: "ratings" })

  it("and the next thing that Dr Okafor asks for has none", async () => {
    await grant("okafor", ["ratings"])
    await rate()
    expect(await ratingsSeen("okafor")).toBe(1)
    await stop()
    await expect(ratingsSeen("okafor")).rejects.toThrow(NotFound)
  })

  it("and of many reads at that moment, none that begins after the answer has a row", async () => {
    await rate()
    const rows = { before: 0, after: 0 }
    const reads = { before: 0, after: 0 }
    for (let round = 0; round < 5; round += 1) {
      await root(sql`truncate consent_grant`)
      await grant("okafor", ["ratings"])
      let when: "before" | "after" = "before"
      const read = async () => {
        for (let n = 0; n < 12; n += 1) {
          const begun = when
          rows[begun] += await ratingsSeen("okafor").catch((cause: unknown) => {
            if (cause instanceof NotFound) return 0
            throw cause
          })
          reads[begun] += 1
        }
      }
      const readers = Promise.all(Array.from({ length: 8 }, read))
      await stop()
      when = "after"
      await readers
    }
    expect(rows.before).toBeGreaterThan(0)
    expect(reads.after).toBeGreaterThan(0)
    expect(rows.after).toBe(0)
  })

  it("and a read that is under way is waited for, so that nothing arrives after the answer", async () => {
    await grant("okafor", ["ratings"])
    await rate()
    const order: string[] = []
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let entered = () => {}
    const inside = new Promise<void>((resolve) => {
      entered = resolve
    })
    const reading = withViewer(as("okafor"), caseload, async (tx) => {
      entered()
      await held
      return (await tx.db.select().from(ratingsEntry)).length
    }).then((seen) => order.push(`read ${seen}`))
    await inside
    const stopping = stop().then(() => order.push("stopped"))
    const isWaiting = async () => {
      const [waiting] =
        await root(sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`)
      return Number(waiting?.n) > 0
    }
    expect(await until(isWaiting, 10_000)).toBe(true)
    goOn()
    await Promise.all([reading, stopping])
    expect(order).toEqual(["read 1", "stopped"])
  })
})

it("leaves Jo what was there when Amara stops quietly, and shows nothing that came after", async () => {
  await grant("jo", ["couple_log"])
  await tellJo()
  expect(await logSeenByJo()).toBe(1)
  await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "freeze" })
  await tellJo()
  expect(await logSeenByJo()).toBe(1)
})

it("leaves Jo nothing when Amara stops at once", async () => {
  await grant("jo", ["couple_log"])
  await tellJo()
  await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "hide" })
  await expect(logSeenByJo()).rejects.toThrow(NotFound)
})

it("leaves Jo nothing when Amara stops quietly first, and at once later", async () => {
  await grant("jo", ["couple_log"])
  await tellJo()
  const jo = { relationshipId: relationships.amaraJo }
  await stopSharingAll(as("amara"), { ...jo, mode: "freeze" })
  expect(await logSeenByJo()).toBe(1)
  await stopSharingAll(as("amara"), { ...jo, mode: "hide" })
  await expect(logSeenByJo()).rejects.toThrow(NotFound)
})

it.each(["freeze", "hide"] as const)("lets nobody move an ending by %s", async (mode) => {
  await grant("jo", ["couple_log"])
  await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode })
  const again = withViewer(as("amara"), mine, (tx) =>
    tx.db.update(consentGrant).set({ endedAt: sql`app.at()`, endMode: "freeze" }).returning(),
  )
  expect(await again.catch(() => [])).toEqual([])
})
