import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import {
  agree,
  answer,
  limit,
  look,
  notToday,
  pause,
  suggest,
  suggestTime,
  swap,
  yes,
} from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { withViewer } from "../viewer.ts"
import { addEvent } from "./queries.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
})

describe("after Amara stops sharing quietly", () => {
  it("Jo's page stays as it was, whatever she goes on to do", async () => {
    const id = await agree()
    const asked = await suggestTime("amara", "2026-10-22", "20:00")
    await two.stopSharing("freeze")
    const before = JSON.stringify(await look("jo"))
    await notToday("amara", asked.id)
    await limit("amara", "Hands")
    await suggest("amara", { expectedVersion: id, minutes: 5, limitsRead: ["Feet", "Hands"] })
    await pause("amara")
    expect(JSON.stringify(await look("jo"))).toBe(before)
    expect(await look("amara")).toMatchObject({ otherName: "Jo", isPaused: true })
  })

  it("Jo's answer is taken and shown to Jo like any other, and has no effect on what she let go", async () => {
    await agree()
    const asked = await suggestTime("amara", "2026-10-22", "20:00")
    await two.stopSharing("freeze")
    await notToday("amara", asked.id)
    await yes("jo", asked.id)
    expect((await look("jo"))?.jointTime).toMatchObject({ state: "agreed" })
    expect((await look("amara"))?.jointTime).toEqual({ state: "none" })
  })

  it("Jo's signature for terms that were taken back unseen binds nobody", async () => {
    const id = await agree()
    const change = await suggest("amara", { expectedVersion: id, minutes: 20 })
    await two.stopSharing("freeze")
    await answer("amara", change.id, "withdraw")
    await suggest("amara", { expectedVersion: id, minutes: 25 })
    await answer("jo", change.id, "sign")
    await two.itIs("2026-10-21T10:00:01Z")
    expect((await look("jo"))?.inForce).toMatchObject({ terms: { minutes: 20 } })
    expect((await look("amara"))?.inForce).toMatchObject({ terms: { minutes: 15 } })
  })

  it("Jo's own suggestions, limits and pauses go on, and Amara reads them", async () => {
    await agree()
    await two.stopSharing("freeze")
    const { id } = await suggestTime("jo", "2026-10-23", "19:00")
    await swap("jo")
    await limit("jo", "Neck")
    expect(await look("jo")).toMatchObject({
      jointTime: { state: "asked_by_me", proposal: { id } },
      inForce: { terms: { alsoOffLimits: ["Feet", "Neck"] } },
    })
    expect(await look("amara")).toMatchObject({
      jointTime: { state: "asked_by_other", proposal: { id } },
      inForce: { terms: { alsoOffLimits: ["Feet", "Neck"] } },
    })
  })
})

describe("what Jo can't do", () => {
  const forged = (ownerId: string, authorId: string) => ({
    circleId: circles.amara,
    id: randomUUID(),
    ownerId,
    authorId,
    clientId: randomUUID(),
    digest: "d",
    kind: "paused",
    subjectId: randomUUID(),
    fields: {},
  })
  const write = (row: ReturnType<typeof forged>) =>
    withViewer(
      as("jo"),
      {
        room: "ours",
        circle: circles.amara as CircleId, // the circle's id in the seed
        read: ["couple_plan"],
        write: ["couple_plan"],
        operation: "forge",
      },
      (tx) => addEvent(tx, row),
    )

  it("is to write in Amara's name, or an entry of their own making outside the plan for two", async () => {
    const { amara, jo, okafor } = personas
    await expect(write(forged(amara.id, amara.id))).rejects.toThrow()
    await expect(write(forged(jo.id, jo.id))).rejects.toThrow()
    await expect(write(forged(okafor.id, jo.id))).rejects.toThrow()
    expect(await two.query("select 1 from couple_plan_entry")).toHaveLength(0)
  })

  it("is to be counted as a refusal in Amara's log by opening the page without a grant", async () => {
    await two.stopSharing("hide")
    expect(await look("jo")).toBeNull()
    expect(await two.query("select 1 from access_entry")).toHaveLength(0)
  })
})
