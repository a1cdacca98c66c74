import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { agree, look, pause } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { NotFound } from "../errors.ts"
import { keepReflection } from "../reflection/keep-reflection.ts"
import { listReflections } from "../reflection/list-reflections.ts"
import { leavePair } from "./leave-pair.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const note = () => ({
  room: "ours" as const,
  clientId: randomUUID(),
  words: "Mine to keep",
  sessionId: null,
  day: "2026-10-20",
  zone: "Europe/London",
})

it("lets Jo go at once; after that nothing is there but Jo's own notes", async () => {
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await agree()
  await keepReflection(as("jo"), note())
  await leavePair(as("ruiz")) // it is nobody else's to end, and says nothing to them
  expect(await look("jo")).not.toBeNull()

  await leavePair(as("jo"))
  await leavePair(as("jo"))
  expect(await look("jo")).toBeNull()
  expect(await look("amara")).toBeNull()
  await expect(pause("jo")).rejects.toThrow(NotFound)
  await expect(keepReflection(as("jo"), note())).rejects.toThrow(NotFound)
  expect((await listReflections(as("jo"), "ours")).map(({ words }) => words)).toEqual(["Mine to keep"])
  expect(await two.query("select 1 from couple_plan_entry")).toHaveLength(2)
})
