import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Persona } from "#db/seed/personas.ts"
import { evening } from "#db/testing/an-evening.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { ReplayedDifferently } from "../errors.ts"
import { correctSession } from "./correct-session.ts"
import { findKept } from "./find-kept.ts"
import { listSessions } from "./list-sessions.ts"
import { logSession } from "./log-session.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const performed = { on: "2026-11-20", zone: "Europe/London" }
const minutes = (count: number): SessionLog => ({ ...evening, minutes: count })

it("lets Amara correct what had arrived, when its answer was lost and she changed it: one session, as it reads now", async () => {
  const clientId = randomUUID()
  await logSession(as("amara"), { clientId, performed, log: minutes(3) }) // the answer is lost
  const again = logSession(as("amara"), { clientId, performed, log: minutes(5) })
  await expect(again).rejects.toBeInstanceOf(ReplayedDifferently)
  const kept = await findKept(as("amara"), clientId)
  if (!kept) throw new Error("it was kept")
  await correctSession(as("amara"), {
    clientId: randomUUID(),
    id: kept.id,
    expectedVersion: kept.version,
    log: minutes(5),
  })
  expect((await listSessions(as("amara"))).map(({ log }) => log.minutes)).toEqual([5])
})

it.each<Persona>(["jo", "okafor", "sam", "ruiz", "mei"])("tells %s nothing", async (who) => {
  const clientId = randomUUID()
  await logSession(as("amara"), { clientId, performed, log: minutes(3) })
  expect(await findKept(as(who), clientId)).toBeNull()
})
