import fc from "fast-check"
import type pg from "pg"
import { connect } from "#db/client.ts"
import { enteringAttempts } from "#db/testing/entering-attempts.ts"
import { type GateStand, gateReads, standGate, wrongOutcome } from "#db/testing/gate-attempts.ts"
import { gateHour } from "#db/testing/gate-worlds.ts"
import { gateWrites } from "#db/testing/gate-writes.ts"
import { ledgerAttempts } from "#db/testing/ledger-attempts.ts"
import { letterAttempts } from "#db/testing/letter-attempts.ts"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { outsideAttempts } from "#db/testing/outside-attempts.ts"
import { worldOf } from "#db/testing/random-world.ts"
import { giveClock, nowOf, type Stand, standWorld, turnTo } from "#db/testing/stand-world.ts"
import { firstBeyondAsked, firstDifference } from "#db/testing/three-voices.ts"
import { firstWrongWrite } from "#db/testing/wrong-write.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { whyEqual } from "./argued-mutants.ts"
import { consentStates, lookedAt } from "./consent-states.ts"
import type { Effort, Figure } from "./figure.ts"
import { type Mutant, makeMutants } from "./make-mutants.ts"

const worldsEach = 80
const everyState = "every state of consent"

/** Worlds that stand ready, by the table that they are about. Two of a pair share people. */
type Meeting = { stands: Stand[]; t: number }

/** Policies and door with one slip each: some test has to notice. */
export const policyMutants: Figure = {
  name: "policy mutants killed or argued",
  longOnly: true,
  required: "40 or more, all",
  async measure(effort) {
    const db = await openTestDb(effort.cluster)
    const root = await connect(db.urls.superuser)
    openPools(db.urls)
    try {
      await giveClock(root)
      const gate = await standGate(root)
      const meetings = await standMeetings(root, effort)
      const all = makeMutants()
      const asked = all.filter((mutant) => whyEqual(mutant) === null)
      const told: string[] = []
      for (const mutant of asked) if (!(await isKilled(root, mutant, gate, meetings))) told.push(mutant.name)
      const killed = asked.length - told.length
      return {
        reached: `${killed} of ${all.length} killed, ${all.length - asked.length} argued, ${told.length} survive`,
        passed: all.length >= 40 && told.length === 0,
        told,
      }
    } finally {
      await closePools()
      await root.end()
      await db.drop()
    }
  },
}

async function standMeetings(root: pg.Client, { seed }: Effort): Promise<Map<string, Meeting[]>> {
  const meetings = new Map<string, Meeting[]>()
  for (const category of categories.filter((one) => one !== "messages")) {
    const worlds = fc.sample(worldOf([category]), { seed, numRuns: worldsEach })
    const made: Meeting[] = []
    for (const [nth, w] of worlds.entries()) {
      const stand = await standWorld(root, w)
      const other = worlds[nth + 1]
      if (nth % 4 !== 0 || !other) {
        made.push({ stands: [stand], t: nowOf(w) })
        continue
      }
      const { jo, amara, okafor } = stand.ids
      const second = await standWorld(root, other, { amara: jo, sam: amara, okafor })
      made.push({ stands: [stand, second], t: Math.max(nowOf(w), nowOf(other)) })
    }
    meetings.set(tableOf(category), made)
  }
  const states: Meeting[] = []
  for (const { w } of consentStates) states.push({ stands: [await standWorld(root, w)], t: lookedAt })
  meetings.set(everyState, states)
  return meetings
}

const tableOf = (category: Category) => (category === "adherence" ? "practice_day" : `${category}_entry`)

const worldsTellOf = new Set(categories.filter((one) => one !== "messages").map(tableOf))

/** What is about this table; about the door, or a letter's table, a little of everything. */
function about(table: string, meetings: Map<string, Meeting[]>): Meeting[] {
  const own = meetings.get(table)
  if (own) return [...(meetings.get(everyState) ?? []), ...own]
  const few = table === "door" ? worldsEach : 4
  return [...meetings.values()].flatMap((list) => list.slice(0, few))
}

async function isKilled(
  root: pg.Client,
  mutant: Mutant,
  gate: GateStand,
  meetings: Map<string, Meeting[]>,
): Promise<boolean> {
  await root.query("set role app_owner")
  const isTaken = await root.query(mutant.wrong).then(
    () => true,
    () => false,
  )
  await root.query("reset role")
  if (!isTaken) return true // the database itself refuses it
  try {
    return (await isNoticedAtGate(root, mutant, gate)) || (await isNoticedInWorlds(root, mutant, meetings))
  } finally {
    await root.query(`set role app_owner; ${mutant.right}; reset role`)
  }
}

async function isNoticedAtGate(root: pg.Client, { table }: Mutant, gate: GateStand): Promise<boolean> {
  if (worldsTellOf.has(table)) return false
  await turnTo(root, gateHour)
  for (const attempt of [
    ...gateReads(gate),
    ...gateWrites(gate),
    ...ledgerAttempts(gate),
    ...letterAttempts(gate),
    ...outsideAttempts(gate),
    ...enteringAttempts(gate),
  ])
    if (await wrongOutcome(gate, attempt)) return true
  return false
}

async function isNoticedInWorlds(
  root: pg.Client,
  { table, command }: Mutant,
  meetings: Map<string, Meeting[]>,
): Promise<boolean> {
  const list = about(table, meetings)
  const looks = [
    ...(command === "select" || command === "all" ? [firstDifference, firstBeyondAsked] : []),
    ...(command === "select" ? [] : [firstWrongWrite]),
  ]
  for (const look of looks) {
    for (const { stands, t } of list) {
      await turnTo(root, t)
      if (await look(stands, t).catch(() => "an error")) return true
    }
  }
  return false
}
