import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { connect } from "#db/client.ts"
import { seedDemonstration } from "#db/seed/demonstration.ts"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { troubleOf } from "#server/api/answer.ts"
import { makeContext } from "#server/api/context.ts"
import { authPool, closePools, openPools } from "#server/api/pools.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { newToken } from "#server/auth/token.ts"
import type { Figure } from "./figure.ts"

const pairs = { long: 5000, short: 300 }
const mostGap = 0.02

type Caller = ReturnType<typeof callerFor>
type Question = {
  who: Persona
  name: string
  hidden: string
  ask: (caller: Caller, id: string) => Promise<unknown>
}

/** The same question about something that is there and not theirs, and about something that never was. */
const questions = (sessionId: string): readonly Question[] => [
  {
    ...{ who: "ruiz", name: "a patient's page", hidden: circles.amara },
    ask: (caller, circleId) => caller.caseload.patient({ circleId }),
  },
  {
    ...{ who: "okafor", name: "a thread", hidden: circles.noor },
    ask: (caller, circleId) => caller.message.list({ room: "caseload", circleId }),
  },
  {
    ...{ who: "mei", name: "a session", hidden: sessionId },
    ask: (caller, id) => caller.sessionLog.one({ id }),
  },
]

/** Counts what is sent to the database by this process. */
function countStatements(): { read: () => number; stop: () => void } {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1
    return Reflect.apply(query, this, args)
  } as typeof query
  return {
    read: () => count,
    stop: () => {
      pg.Client.prototype.query = query
    },
  }
}

export const timing: Figure = {
  name: "I11: hidden against absent, time",
  required: "5,000 pairs, medians at most 2 % apart, equal statements",
  async measure({ long, cluster }) {
    const db = await openTestDb(cluster)
    const data = mkdtempSync(join(tmpdir(), "ownpace-timing-"))
    Object.assign(process.env, {
      OWNPACE_DATA: data,
      OWNPACE_DEMONSTRATION: "1",
      DATABASE_URL: db.urls.runtime,
      AUTH_URL: db.urls.auth,
      WORKER_URL: db.urls.worker,
    })
    openPools(db.urls)
    const root = await connect(db.urls.superuser)
    const statements = countStatements()
    try {
      await seedDemonstration(db.urls)
      const { rows } = await root.query("select subject_id from ratings_entry where owner_id = $1 limit 1", [
        personas.amara.id,
      ])
      const told: string[] = []
      let widest = 0
      for (const question of questions(rows[0].subject_id)) {
        const caller = await callerOf(question.who)
        const { gap, counts } = await compare(
          question,
          caller,
          long ? pairs.long : pairs.short,
          statements.read,
        )
        widest = Math.max(widest, Math.abs(gap))
        const isOver = Math.abs(gap) > mostGap || counts.hidden !== counts.absent
        if (isOver || long)
          told.push(
            `${question.name}: ${(gap * 100).toFixed(2)} %, statements ${counts.hidden} and ${counts.absent}`,
          )
      }
      // The short form is too short to judge by its medians; it prints them, and judges the statements.
      const isEqual = told.every((line) => !/statements (\d+) and (?!\1$)/.test(line))
      return {
        reached: `widest gap ${(widest * 100).toFixed(2)} %, statements ${isEqual ? "equal" : "unequal"}`,
        passed: isEqual && (!long || widest <= mostGap),
        told,
      }
    } finally {
      statements.stop()
      await closePools()
      await root.end()
      await db.drop()
      rmSync(data, { recursive: true, force: true })
    }
  },
}

async function callerOf(who: Persona): Promise<Caller> {
  const token = newToken()
  const expires = new Date(Date.now() + 86_400_000)
  await adapter.createSession?.({ sessionToken: token, userId: personas[who].id, expires })
  await authPool().query("update sign_in_session set is_one_click = true")
  return callerFor(makeContext(await findSignIn(token), "127.0.0.1"))
}

async function compare({ ask, hidden }: Question, caller: Caller, howMany: number, read: () => number) {
  const milliseconds = { hidden: [] as number[], absent: [] as number[] }
  const counts = { hidden: 0, absent: 0 }
  for (let nth = -50; nth < howMany; nth += 1) {
    const order = nth % 2 === 0 ? (["hidden", "absent"] as const) : (["absent", "hidden"] as const)
    for (const kind of order) {
      const before = read()
      const began = performance.now()
      const thrown: unknown = await ask(caller, kind === "hidden" ? hidden : randomUUID()).catch(
        (cause) => cause,
      )
      const took = performance.now() - began
      if (troubleOf(thrown).code !== "not_found") throw new Error(`${kind} is not answered as absent.`)
      if (nth < 0) continue // the first ones prepare their statements
      milliseconds[kind].push(took)
      counts[kind] += read() - before
    }
  }
  return { gap: median(milliseconds.hidden) / median(milliseconds.absent) - 1, counts }
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
