import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { relationships } from "#db/seed/personas.ts"
import { agree, look } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { NotFound } from "../errors.ts"
import { keepReflection } from "../reflection/keep-reflection.ts"
import { listReflections } from "../reflection/list-reflections.ts"
import { endPartnership } from "./end-partnership.ts"
import { listPeople } from "./list-people.ts"
import { listRooms } from "./list-rooms.ts"

const sessions = { here: randomUUID(), shared: randomUUID(), own: randomUUID(), jos: randomUUID() }
const signIn = { sessionId: sessions.here, isShared: true }
const note = (room: "mine" | "ours") => ({
  room,
  clientId: randomUUID(),
  words: "Mine to keep",
  sessionId: null,
  day: "2026-10-20",
  zone: "Europe/London",
})
const words = async (who: "amara" | "jo") =>
  (await listReflections(as(who), who === "jo" ? "ours" : "mine")).map((one) => one.words)

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  for (const [name, isShared] of [
    ["here", true],
    ["shared", true],
    ["own", false],
    ["jos", true],
  ] as const)
    await two.query(
      "insert into sign_in_session (id, token_hash, account_id, expires_at, is_shared) values ($1, $2, $3, '2027-01-01', $4)",
      [sessions[name], `hash ${name}`, as(name === "jos" ? "jo" : "amara").userId, isShared],
    )
})
afterAll(() => two.close())

it("is hers alone to end", async () => {
  for (const person of ["jo", "sam", "okafor", "lind", "ruiz", "mei"] as const)
    await expect(endPartnership(as(person), signIn, relationships.amaraJo)).rejects.toThrow(NotFound)
  await expect(endPartnership(as("amara"), signIn, relationships.amaraOkafor)).rejects.toThrow(NotFound)
  expect(await look("jo")).not.toBeNull()
})

it("ends the link, what was open between the two and her sign-ins on shared devices, in one act", async () => {
  await agree()
  await keepReflection(as("jo"), note("ours"))
  await keepReflection(as("amara"), note("mine"))
  expect(await endPartnership(as("amara"), signIn, relationships.amaraJo)).toEqual({
    sharedSignIns: 1,
    isHereShared: true,
  })
  expect([await look("amara"), await look("jo")]).toEqual([null, null])
  expect((await listPeople(as("amara"), "Europe/London")).map(({ kind }) => kind)).not.toContain("partner")
  const left = (await two.query("select id from sign_in_session")).map(({ id }) => id)
  expect(left.toSorted()).toEqual([sessions.here, sessions.own, sessions.jos].toSorted())
  expect(await endPartnership(as("amara"), signIn, relationships.amaraJo)).toMatchObject({ sharedSignIns: 0 })
})

it("loses nobody's own words, and leaves Jo a room with them", async () => {
  expect([await words("amara"), await words("jo")]).toEqual([["Mine to keep"], ["Mine to keep"]])
  expect(await two.query("select 1 from couple_plan_entry")).toHaveLength(2)
  expect(await listRooms(as("jo"))).toMatchObject({ rooms: ["ours"], first: "/partner" })
  await expect(keepReflection(as("jo"), note("ours"))).rejects.toThrow(NotFound)
})

it("lets the same person come back later, to a page where nothing of the first time is open", async () => {
  await two.query(
    `insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at)
     select circle_id, gen_random_uuid(), owner_id, person_id, kind, app.instant(), app.instant() from relationship where id = $1`,
    [relationships.amaraJo],
  )
  const seen = await look("amara")
  expect(seen).toMatchObject({ inForce: null, waiting: null })
  expect(await look("jo")).toBeNull()
})
