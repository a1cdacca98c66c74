import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { verifyChain } from "#server/api/access-log/verify-chain.ts"
import { withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { sealAccess } from "./seal-access.ts"

const { amara, okafor, jo } = { amara: personas.amara.id, okafor: personas.okafor.id, jo: personas.jo.id }
const circle = circles.amara as CircleId

let people: Personas
/** The jobs came through a moment ago. */
const justNow = () => new Date().toISOString()
const root = (text: string) => people.root.execute(sql.raw(text))
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() => root("truncate access_entry, access_seal"))

/** Somebody looked at Amara's rows so many minutes ago. */
const looked = (minutesAgo: number, viewer: string = okafor, owner: string = amara) =>
  root(`insert into access_entry (circle_id, owner_id, viewer_id, operation, minute, categories)
    values ('${circle}', '${owner}', '${viewer}', 'patient', date_trunc('minute', now() - interval '${minutesAgo} minutes'), '{ratings}')`)
const verified = (owner: string = amara) =>
  withViewer(
    { userId: owner as UserId },
    { room: owner === amara ? "mine" : "ours", circle, operation: "test" },
    (tx) => verifyChain(tx, circle),
  )
const seals = async () =>
  (await root("select owner_id, number, cardinality(leaves) as n from access_seal order by 1, 2")).rows
/** As somebody would who has the whole database in hand. */
const byForce = (text: string) =>
  root(`alter table access_entry disable trigger user; alter table access_seal disable trigger user; ${text};
    alter table access_entry enable trigger user; alter table access_seal enable trigger user`)

it("seals each minute once it is over, and the running one not yet", async () => {
  await looked(30)
  await looked(30, personas.lind.id)
  await looked(4)
  await looked(0)
  await sealAccess(null)
  await sealAccess(justNow())
  expect(await seals()).toEqual([
    { owner_id: amara, number: 1, n: 2 },
    { owner_id: amara, number: 2, n: 1 },
  ])
  expect(await verified()).toEqual({ kind: "intact" })
})

it("keeps one link a minute, however many workers seal at once", async () => {
  for (const minutes of [9, 8, 7, 6]) await looked(minutes)
  await Promise.all([sealAccess(justNow()), sealAccess(justNow()), sealAccess(null)])
  expect(await seals()).toHaveLength(4)
  expect(await verified()).toEqual({ kind: "intact" })
})

it("gives Jo a chain of his own over his reflections", async () => {
  await looked(9)
  await looked(8, okafor, jo)
  await sealAccess(justNow())
  expect(await seals()).toHaveLength(2)
  expect(await verified(jo)).toEqual({ kind: "intact" })
})

it("takes in an entry whose clock was set back", async () => {
  await looked(5)
  await sealAccess(justNow())
  await looked(15)
  await sealAccess(justNow())
  expect(await seals()).toHaveLength(2)
  expect(await verified()).toEqual({ kind: "intact" })
})

describe("tells Amara when somebody with the whole database in hand", () => {
  beforeEach(async () => {
    for (const minutes of [9, 8, 7]) await looked(minutes)
    await sealAccess(justNow())
  })

  it.each([
    ["removed a line", "delete from access_entry where minute = (select min(minute) from access_entry)"],
    ["changed who it was", `update access_entry set viewer_id = '${personas.lind.id}'`],
    ["changed what was read", "update access_entry set categories = '{adherence}'"],
    ["made a refusal of it", "update access_entry set was_refused = true"],
    ["removed a link", "delete from access_seal where number = 2"],
    [
      "removed a line and its leaf",
      "delete from access_entry where minute = (select max(minute) from access_entry); update access_seal set leaves = '{}' where number = 3",
    ],
    [
      "slipped in a line from last week",
      `insert into access_entry select circle_id, owner_id, viewer_id, operation, minute - interval '7 days', categories, was_refused from access_entry limit 1`,
    ],
  ])("%s", async (_, text) => {
    await byForce(text)
    expect(await verified()).toMatchObject({ kind: "broken" })
  })
})

describe("is append-only", () => {
  it.each(["access_entry", "access_seal", "consent_event"])(
    "%s, even for whoever owns the table",
    async (name) => {
      await looked(9)
      await sealAccess(justNow())
      await expect(root(`delete from ${name}`)).rejects.toMatchObject({ cause: { code: "42501" } })
      await expect(root(`update ${name} set owner_id = owner_id`)).rejects.toMatchObject({
        cause: { code: "42501" },
      })
    },
  )
})

it("shows nobody else's chain to Dr Okafor", async () => {
  await looked(9)
  await sealAccess(justNow())
  const seen = await withViewer(
    { userId: okafor as UserId },
    { room: "caseload", circle, operation: "test" },
    (tx) => tx.db.execute(sql`select 1 from access_seal`),
  )
  expect(seen.rows).toEqual([])
})
