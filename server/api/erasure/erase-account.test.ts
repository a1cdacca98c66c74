import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { dump, filesHold, openedBy } from "#db/testing/what-is-left.ts"
import { findSignIn, type SignIn } from "#server/auth/find-sign-in.ts"
import { openAs } from "#server/auth/one-click.ts"
import { firstBreak } from "#server/crypto/access-chain.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { readLines } from "#server/ledger/ledger-file.ts"
import { replayLedger } from "#server/ledger/replay-ledger.ts"
import { eraseAsked } from "#server/worker/erase-person.ts"
import { sealAccess } from "#server/worker/seal-access.ts"
import { draftPlan } from "../care-plan/draft-plan.ts"
import { makeContext } from "../context.ts"
import { keepDraft } from "../draft/keep-draft.ts"
import { NeedsProof } from "../errors.ts"
import { sendMessage } from "../message/send-message.ts"
import { keepReflection } from "../reflection/keep-reflection.ts"
import { listReflections } from "../reflection/list-reflections.ts"
import { callerFor } from "../root.ts"
import { withViewer } from "../viewer.ts"

const circle = circles.amara as CircleId
const zone = "Europe/London"
const as = (person: Persona) => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
/** A token that stands nowhere else, for each sealed field. */
const canary = {
  note: "heron-7f3a19",
  message: "heron-c2e8d4",
  reflection: "heron-91b6aa",
  draft: "heron-5d0e77",
}
const jos = "osprey-33c1f0"

let people: Personas
const rows = async (text: string) => (await people.root.execute(sql.raw(text))).rows

async function signInOf(person: Persona): Promise<{ token: string; signIn: SignIn }> {
  const token = (await openAs(person))?.cookies[0]?.split(/[=;]/)[1] ?? ""
  const signIn = await findSignIn(token)
  if (!signIn) throw new Error("nobody is signed in")
  return { token, signIn }
}
const callAs = (signIn: SignIn) => callerFor(makeContext(signIn, "127.0.0.1"))

beforeAll(async () => {
  people = await openPersonas()
  const grant = { circle: "amara", from: people.begin } as const
  await seedGrants(people.root, {
    ...grant,
    owner: "amara",
    viewer: "okafor",
    categories: ["ratings", "notes", "solo_plan", "couple_plan", "goals"],
  })
  await seedGrants(people.root, {
    ...grant,
    owner: "amara",
    viewer: "jo",
    categories: ["couple_plan", "couple_log"],
  })
  const today = { day: "2026-11-20", zone }
  await logEvening({ note: canary.note }, today.day)
  const keep = { clientId: crypto.randomUUID(), sessionId: null, ...today }
  await keepReflection(as("amara"), { ...keep, room: "mine", words: canary.reflection })
  await keepReflection(as("jo"), { ...keep, clientId: crypto.randomUUID(), room: "ours", words: jos })
  const message = { kind: "message", aboutOfferId: null } as const
  await sendMessage(
    as("amara"),
    {
      ...message,
      thread: { room: "mine", withId: as("okafor").userId },
      clientId: crypto.randomUUID(),
      text: canary.message,
    },
    zone,
  )
  await sendMessage(
    as("okafor"),
    {
      ...message,
      thread: { room: "caseload", circleId: circle },
      clientId: crypto.randomUUID(),
      text: "from the clinician",
    },
    zone,
  )
  await draftPlan(as("okafor"), {
    circleId: circle,
    clientId: crypto.randomUUID(),
    expectedVersion: 0,
    plan: { ...defaultTemplate, goals: [{ id: "g", words: "a draft of hers" }] },
  })
  await keepDraft(as("amara"), { room: "mine", what: "reflection" }, canary.draft)
  await people.root.execute(sql`insert into notice (person_id, owner_id, room, kind, subject_id)
    values (${personas.amara.id}, ${personas.okafor.id}, 'mine', 'message', gen_random_uuid())`)
  await people.root.execute(sql`insert into access_entry (circle_id, owner_id, viewer_id, operation, minute, categories)
    values (${circle}, ${personas.amara.id}, ${personas.okafor.id}, 'patient', date_trunc('minute', now() - interval '9 minutes'), '{ratings}')`)
})
afterAll(() => people.close())

const ownRows = (person: Persona) =>
  rows(`select (select count(*)::int from notes_entry where owner_id = '${personas[person].id}') as notes,
    (select count(*)::int from ratings_entry where owner_id = '${personas[person].id}') as ratings,
    (select count(*)::int from reflection_entry where owner_id = '${personas[person].id}') as reflections,
    (select count(*)::int from messages_entry where owner_id = '${personas[person].id}') as messages,
    (select count(*)::int from data_key where owner_id = '${personas[person].id}') as keys,
    (select count(*)::int from account where id = '${personas[person].id}') as accounts`)

const canaries = [...Object.values(canary), jos]
const inHex = (word: string) => Buffer.from(word).toString("hex")

const noPlaintext = async () => {
  expect(await filesHold(rows, canaries)).toEqual([])
  const text = await dump(rows)
  for (const word of canaries) {
    expect(text).not.toContain(word)
    expect(text).not.toContain(inHex(word))
  }
}

let keysBefore: Record<string, unknown>[]

describe("Amara, before she erases her account,", () => {
  it("has no word in the files of the database, in its log or in a dump", noPlaintext)

  it("is told who keeps what they wrote themselves", async () => {
    const { signIn } = await signInOf("amara")
    const told = await callAs(signIn).erasure.before()
    expect(told).toEqual({
      rooms: ["mine"],
      keepers: expect.arrayContaining(["Dr Okafor", "Lena Lind"]),
      word: "erase",
    })
  })

  it("is asked for a fresh proof, and for the word", async () => {
    const { signIn } = await signInOf("amara")
    const old = { ...signIn, provenAt: Date.now() - 6 * 60_000 }
    await expect(callAs(old).erasure.erase({ word: "erase" })).rejects.toMatchObject({
      cause: expect.any(NeedsProof),
    })
    await expect(callAs(signIn).erasure.erase({ word: "yes" })).rejects.toMatchObject({ code: "BAD_REQUEST" })
    expect((await ownRows("amara"))[0]).toMatchObject({ notes: 1, accounts: 1 })
  })

  it("could be read by whoever holds the database and all keys", async () => {
    keysBefore = await rows("select * from data_key")
    expect(openedBy(keysBefore).toSorted()).toEqual(
      [personas.amara.id, personas.jo.id, personas.okafor.id].toSorted(),
    )
  })
})

describe("Amara, once she has erased her account,", () => {
  let other: { token: string; signIn: SignIn }
  beforeAll(async () => {
    await sealAccess(null)
    other = await signInOf("amara")
    const { signIn } = await signInOf("amara")
    await callAs(signIn).erasure.erase({ word: " Erase " })
  })

  it("has no account, no sign-in on any device, and no row", async () => {
    expect(await findSignIn(other.token)).toBeNull()
    expect((await ownRows("amara"))[0]).toEqual({
      notes: 0,
      ratings: 0,
      reflections: 0,
      messages: 0,
      keys: 0,
      accounts: 0,
    })
    expect(await dump(rows)).not.toContain("amara@example.org")
  })

  it("can be read from no dump of before with all keys that are left, while the others' words still open", () => {
    expect(openedBy(keysBefore).toSorted()).toEqual([personas.jo.id, personas.okafor.id].toSorted())
  })

  it("is named by an id in ledgers and ties alone, and in what others wrote to her", async () => {
    const columns =
      await rows(`select table_name::text as name, column_name::text as at from information_schema.columns
      where table_schema = 'public' and data_type = 'uuid' order by 1`)
    const found = new Set<string>()
    for (const { name, at } of columns)
      if ((await rows(`select 1 from ${name} where ${at} = '${personas.amara.id}' limit 1`)).length > 0)
        found.add(String(name))
    expect([...found]).toEqual([
      "access_entry",
      "access_seal",
      "circle",
      "consent_event",
      "consent_grant",
      "erasure",
      "messages_entry",
      "relationship",
    ])
  })

  it("leaves no word in the files of the database, in its log or in a dump", noPlaintext)

  it("is beside nobody, and nobody sees anything", async () => {
    const open = await rows(
      `select 1 from relationship where ended_at is null and owner_id = '${personas.amara.id}'`,
    )
    const grants = await rows("select 1 from consent_grant where ended_at is null")
    expect([open, grants]).toEqual([[], []])
  })

  it("leaves to Jo what Jo wrote, and to Dr Okafor her own record", async () => {
    expect(await listReflections(as("jo"), "ours")).toMatchObject([{ words: jos }])
    const notes = await withViewer(
      as("okafor"),
      { room: "caseload", circle, read: ["clinician_notes"], operation: "test" },
      (tx) => tx.db.execute(sql`select 1 from clinician_notes_entry`),
    )
    expect(notes.rows).toHaveLength(1)
    expect((await ownRows("okafor"))[0]).toMatchObject({ messages: 1, keys: 1 })
  })

  it("leaves the chain of who looked as it was, still to be verified", async () => {
    const links = await rows(
      `select circle_id as "circleId", owner_id as "ownerId", number, minute::text, leaves, link from access_seal order by number`,
    )
    const entries = await rows(
      `select circle_id as "circleId", owner_id as "ownerId", viewer_id as "viewerId", operation, minute::text, categories, was_refused as "wasRefused" from access_entry where owner_id = '${personas.amara.id}'`,
    )
    expect(links.length).toBeGreaterThan(0)
    // The columns are named as the chain names them.
    expect(firstBreak(links as never, entries as never, Date.now())).toBeNull()
  })

  it("gets no new key by a request that was still under way", async () => {
    const late = keepReflection(as("amara"), {
      clientId: crypto.randomUUID(),
      sessionId: null,
      day: "2026-11-20",
      zone,
      room: "mine",
      words: "late",
    })
    await expect(late).rejects.toThrow("erased")
  })

  it("stays erased when a database from before is put back", async () => {
    expect(await readLines()).toContainEqual(
      expect.objectContaining({ happened: "erased", account: personas.amara.id }),
    )
    await people.root.execute(
      sql`insert into account (id, email) values (${personas.amara.id}, ${personas.amara.email})`,
    )
    await people.root.execute(
      sql`update relationship set ended_at = null where id = ${relationships.amaraOkafor}`,
    )
    await people.root.execute(sql`delete from ledger_mark`)
    await replayLedger()
    await eraseAsked()
    expect((await ownRows("amara"))[0]).toMatchObject({ accounts: 0 })
    expect(
      await rows(`select 1 from relationship where ended_at is null and id = '${relationships.amaraOkafor}'`),
    ).toEqual([])
  })
})

describe("the others erase their own", () => {
  it("Jo's words go with Jo, and Dr Okafor's stay", async () => {
    const { signIn } = await signInOf("jo")
    await callAs(signIn).erasure.erase({ word: "erase" })
    expect((await ownRows("jo"))[0]).toMatchObject({ reflections: 0, keys: 0, accounts: 0 })
    expect(openedBy(keysBefore)).toEqual([personas.okafor.id])
  })

  it("Dr Okafor's account goes; the record that the law makes her keep stays, and Mei is no longer in her care", async () => {
    const { signIn } = await signInOf("okafor")
    expect((await callAs(signIn).erasure.before()).rooms).toContain("caseload")
    await callAs(signIn).erasure.erase({ word: "erase" })
    expect((await ownRows("okafor"))[0]).toMatchObject({ messages: 1, keys: 1, accounts: 0 })
    expect(
      await rows(`select 1 from relationship where ended_at is null and person_id = '${personas.okafor.id}'`),
    ).toEqual([])
    expect(await rows(`select 1 from account where id = '${personas.mei.id}'`)).toHaveLength(1)
  })
})
