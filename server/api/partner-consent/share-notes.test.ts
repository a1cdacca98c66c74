import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { previewPatient } from "../caseload/preview-patient.ts"
import { readPatient } from "../caseload/read-patient.ts"
import { NeedsProof, NotFound, StaleVersion } from "../errors.ts"
import { keepReflection } from "../reflection/keep-reflection.ts"
import { listGranted } from "../reflection/list-granted.ts"
import { previewGranted } from "../reflection/preview-granted.ts"
import { leavePair } from "../sensate-focus/leave-pair.ts"
import { readOwnLooks } from "./read-own-looks.ts"
import { listOwnReceipts } from "./read-own-receipts.ts"
import { readOwnSharing } from "./read-own-sharing.ts"
import { shareNotes } from "./share-notes.ts"
import { stopNotes } from "./stop-notes.ts"

const circleId = circles.amara as CircleId // the circle's id in the seed
const { amaraOkafor, amaraLind, amaraJo, meiOkafor } = relationships

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.query("update relationship set ended_at = null where id in ($1, $2)", [amaraJo, amaraOkafor])
})

const sharing = (who: Persona) => readOwnSharing(as(who), "Europe/London")
const shares = (who: Persona, relationshipId: string, stops = 0) =>
  shareNotes(as(who), { relationshipId, stops })
const note = (who: Persona, words: string) =>
  keepReflection(as(who), {
    room: who === "amara" ? "mine" : "ours",
    clientId: randomUUID(),
    words,
    sessionId: null,
    day: "2026-10-20",
    zone: "Europe/London",
  })
const reads = (who: Persona) => listGranted(as(who), circleId)
const words = async (who: Persona) =>
  (await reads(who)).map(({ of, name, notes }) => [of, name, ...notes.map((one) => one.words)])
const jos = (signIn: Partial<SignIn> = {}) =>
  readOwnLooks(
    as("jo"),
    // Of a sign-in the list asks for the zone and the last proof alone.
    { zone: "Europe/London", provenAt: Date.parse("2026-10-20T09:59:00Z"), ...signIn } as SignIn,
    Temporal.Instant.from("2026-10-20T10:00:00Z"),
  )

describe("Jo's own notes", () => {
  it("are shared with nobody until Jo says so, clinician by clinician", async () => {
    await note("jo", "My own")
    expect(await sharing("jo")).toEqual([
      { relationshipId: amaraOkafor, name: "Dr Okafor", since: null, stops: 0 },
      { relationshipId: amaraLind, name: "Lena Lind", since: null, stops: 0 },
    ])
    expect(await reads("okafor")).toEqual([])
    await shares("jo", amaraOkafor)
    await shares("jo", amaraOkafor)
    expect(await sharing("jo")).toMatchObject([{ since: "2026-10-20" }, { since: null }])
    expect(await two.query("select 1 from consent_grant")).toHaveLength(1)
    await note("jo", "From now on")
    expect(await words("okafor")).toEqual([["partner", "Jo", "From now on"]])
    expect(await reads("lind")).toEqual([])
  })

  it("are read apart from Amara's, and Amara's only with Amara's grant", async () => {
    await shares("jo", amaraOkafor)
    await note("amara", "Hers")
    await note("jo", "Jo's")
    expect(await words("okafor")).toEqual([["partner", "Jo", "Jo's"]])
    await two.grant("okafor", ["reflection"])
    expect(await words("okafor")).toEqual([
      ["patient", "Amara", "Hers"],
      ["partner", "Jo", "Jo's"],
    ])
    await stopNotes(as("jo"), amaraOkafor)
    expect(await words("okafor")).toEqual([["patient", "Amara", "Hers"]])
  })

  it("are no part of Amara's: not by seeing as Dr Okafor, not in what she is told", async () => {
    const seesAs = () =>
      Promise.all([
        previewGranted(as("amara"), amaraOkafor),
        previewPatient(as("amara"), {
          relationshipId: amaraOkafor as never,
          name: "Amara",
          zone: "Europe/London",
        }),
      ])
    const before = JSON.stringify(await seesAs())
    await shares("jo", amaraOkafor)
    await note("jo", "Jo's")
    await reads("okafor")
    expect(JSON.stringify(await seesAs())).toBe(before)
    expect(before).toMatch(/^\[\[\],/)
    for (const table of ["consent_event", "access_entry", "consent_grant"]) {
      expect(await two.query(`select distinct owner_id from ${table}`)).toEqual([
        { owner_id: personas.jo.id },
      ])
    }
  })

  it("stop at once, and Jo reads who looked", async () => {
    await shares("jo", amaraOkafor)
    await note("jo", "Jo's")
    await reads("okafor")
    await reads("lind")
    expect(await jos()).toMatchObject([
      { viewerName: "Dr Okafor", categories: ["reflection"], outcome: "read" },
    ])
    await expect(jos({ provenAt: 0 })).rejects.toThrow(NeedsProof)
    await stopNotes(as("jo"), amaraOkafor)
    await stopNotes(as("jo"), amaraOkafor)
    expect(await reads("okafor")).toEqual([])
    expect(await sharing("jo")).toMatchObject([{ since: null }, { since: null }])
  })

  it("leave Jo a receipt of each change, with the words agreed to; Amara has none of it", async () => {
    await two.empty(["consent_event"]) // the clock went back since the test before
    await shares("jo", amaraOkafor)
    await two.itIs("2026-10-20T10:01:00Z")
    await stopNotes(as("jo"), amaraOkafor)
    const receipts = (who: Persona, provenAt = Date.parse("2026-10-20T10:00:00Z")) =>
      listOwnReceipts(
        as(who),
        // Of a sign-in the receipts ask for the person, the zone and the last proof alone.
        { userId: personas[who].id, zone: "Europe/London", provenAt } as SignIn,
        Temporal.Instant.from("2026-10-20T10:02:00Z"),
      )
    const [stopped, shared] = await receipts("jo")
    expect(stopped).toMatchObject({ happened: "ended", name: "Dr Okafor", isMine: true, time: "11:01:00" })
    expect(shared).toMatchObject({ happened: "granted", categories: ["reflection"], withPast: false })
    expect(shared?.wording?.lines.join(" ")).toContain("Dr Okafor")
    await expect(receipts("jo", 0)).rejects.toThrow(NeedsProof)
    for (const who of ["amara", "okafor", "sam", "ruiz"] as const) expect(await receipts(who)).toEqual([])
  })

  it("are not shared again by an old page, or by a request that comes late, after Jo has stopped", async () => {
    await shares("jo", amaraOkafor)
    await stopNotes(as("jo"), amaraOkafor)
    await expect(shares("jo", amaraOkafor)).rejects.toThrow(StaleVersion)
    await note("jo", "Jo's")
    expect(await reads("okafor")).toEqual([])
    const [asItIsNow] = (await sharing("jo")) ?? []
    expect(asItIsNow).toMatchObject({ since: null, stops: 1 })
    await shares("jo", amaraLind)
    await shares("jo", amaraOkafor, asItIsNow?.stops)
    expect(await sharing("jo")).toMatchObject([{ since: "2026-10-20" }, { since: "2026-10-20" }])
  })

  it("stay unshared when Jo's share and Jo's stop come at one moment", async () => {
    await shares("jo", amaraOkafor)
    await Promise.allSettled([stopNotes(as("jo"), amaraOkafor), shares("jo", amaraOkafor)])
    expect(await sharing("jo")).toMatchObject([{ since: null }, { since: null }])
  })

  it("end for a clinician who leaves, and with Jo's own place", async () => {
    await shares("jo", amaraOkafor)
    await note("jo", "Jo's")
    await two.query("update relationship set ended_at = app.instant() where id = $1", [amaraJo])
    expect(await reads("okafor")).toEqual([])
    await two.query("update relationship set ended_at = null where id = $1", [amaraJo])
    await two.query("update relationship set ended_at = app.instant() where id = $1", [amaraOkafor])
    await expect(reads("okafor")).rejects.toThrow(NotFound)
    expect(await sharing("jo")).toMatchObject([{ relationshipId: amaraLind }])
  })
})

describe("when Jo leaves", () => {
  it("every grant of Jo's ends by itself, and Jo can give none after", async () => {
    await shares("jo", amaraOkafor)
    await shares("jo", amaraLind)
    await note("jo", "Jo's")
    await leavePair(as("jo"))
    expect(await two.query("select 1 from consent_grant where ended_at is null")).toEqual([])
    expect([await reads("okafor"), await reads("lind")]).toEqual([[], []])
    expect(await sharing("jo")).toBeNull()
    await expect(shares("jo", amaraOkafor)).rejects.toThrow(NotFound)
    await expect(stopNotes(as("jo"), amaraOkafor)).rejects.toThrow(NotFound)
    expect(await jos()).toEqual([])
  })
})

describe("who has no part in it", () => {
  it("finds no care team and shares nothing: Amara here, Sam, Mei, clinicians", async () => {
    for (const who of ["amara", "sam", "mei", "okafor", "ruiz"] as const) {
      expect(await sharing(who)).toBeNull()
      await expect(shares(who, amaraOkafor)).rejects.toThrow(NotFound)
      await expect(stopNotes(as(who), amaraOkafor)).rejects.toThrow(NotFound)
    }
    expect(await two.query("select 1 from consent_grant")).toEqual([])
  })

  it("is a clinician of another circle, a partner, and somebody who is nobody", async () => {
    for (const other of [meiOkafor, amaraJo, relationships.amaraSam, randomUUID()])
      await expect(shares("jo", other)).rejects.toThrow(NotFound)
    for (const who of ["jo", "sam", "ruiz"] as const) await expect(reads(who)).rejects.toThrow(NotFound)
    expect((await readPatient(as("okafor"), circleId, "Europe/London")).shared).toEqual([])
  })
})
