import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { relationships } from "#db/seed/personas.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { mostOfOnePerson } from "#server/live/start-live.ts"
import { markOf, openScreen, type Screen } from "#server/live/testing/open-screen.ts"
import type { Figure } from "./figure.ts"
import { call, session } from "./hidden-acts.ts"
import { type House, proveEverybody, withAnother, withHouses } from "./house.ts"
import { keepReading, type Look, ofClinician, ofPartner } from "./keep-reading.ts"
import { shareWith, shareWithAll, standViewers, type Viewer } from "./stand-viewers.ts"

const size = {
  long: { streams: 200, rounds: 5, stops: 5, copies: 20 },
  short: { streams: 24, rounds: 1, stops: 1, copies: 3 },
}
const readInOneRound = 6
/** Milliseconds. */
const most = { p99: 250, all: 1000, deaf: 5000, stopped: 3000 }

type Watched = Viewer & { screens: Screen[] }
/** Milliseconds from the answer to the frame, of each stream; what was read; and what went wrong, in words. */
type Seen = {
  told: number[]
  fromTap: number[]
  answers: number
  /** Asked for before the stop and whole after it, with nothing of hers. */
  late: number
  wrong: string[]
}
type How = {
  within: number
  /** Another process on the same database, of which pages and calls are asked too. */
  readsAt?: House
  isStopped?: boolean
}

/** Amara stops sharing: how soon the screens of that person hear of it, and that nothing is read after her answer. */
export const streamsTold: Figure = {
  name: "I5: revoke to stream told, 200 streams",
  required: "p99 250 ms, max 1 s; 5 s with LISTEN dead; nothing covered after the answer",
  async measure(effort) {
    const { streams, rounds, stops, copies } = effort.long ? size.long : size.short
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      return withAnother(house, async (readsAt) => {
        const word = `canary-${randomUUID()}`
        await call(house, "amara", "sessionLog.log", session(word, true))
        const viewers = await standViewers(house, Math.ceil(streams / mostOfOnePerson))
        await shareWithAll(house, ["trainer_step"])
        const [quick, read, deaf, stopped] = [nothingSeen(), nothingSeen(), nothingSeen(), nothingSeen()]
        // Told apart, since a page drawn as fast as it goes would be most of what is timed on a small machine.
        for (let nth = 0; nth < rounds; nth += 1)
          await inRound(house, viewers, streams, async (watched) => {
            for (const one of watched) await revoke(house, one, word, { within: most.deaf }, quick)
          })
        // A stream lives for a minute, so no round lasts as long.
        for (let from = 0; from < viewers.length; from += readInOneRound)
          await inRound(house, viewers, streams, async (watched) => {
            for (const one of watched.slice(from, from + readInOneRound))
              await revoke(house, one, word, { within: most.deaf, readsAt }, read)
          })
        await inRound(house, viewers, streams, async (watched) => {
          const cut = keepCutting(house)
          const how = { within: most.deaf * 2 }
          await Promise.all(watched.map((one) => revoke(house, one, word, how, deaf)))
          await cut.end()
        })
        for (let nth = 0; nth < stops; nth += 1)
          await inRound(house, viewers, streams, async (watched) => {
            const how = { within: most.deaf * 2, readsAt, isStopped: true }
            for (const one of watched.slice(nth, nth + 1)) await revoke(house, one, word, how, stopped)
            const closed = watched
              .flatMap(({ screens }) => screens)
              .filter((screen) => screen.isClosed()).length
            if (closed > 0) stopped.wrong.push(`${closed} streams ended while the process stood still`)
          })
        const copied = await copiesOfJo([house, readsAt], copies)
        const all = [quick, read, deaf, stopped, copied]
        const wrong = all.flatMap((seen) => seen.wrong)
        // A handful of tellings beside a whole suite of tests is no measure of time; the short form prints it.
        const isQuick = !effort.long || (at(quick.told, 0.99) <= most.p99 && at(quick.told, 1) <= most.all)
        return {
          reached: [
            `${streams} streams, ${quick.told.length} tellings: ${spread(quick.told)} (from her tap ${spread(quick.fromTap)})`,
            `while pages are read in a loop: ${spread(read.told)}`,
            `LISTEN dead: ${spread(deaf.told)}`,
            `stopped 3 s: ${spread(stopped.told)}`,
            `${sum(all, "answers")} answers asked for after and ${sum(all, "late")} that were under way, from two processes, copies to take away among them: ${wrong.length} wrong`,
          ].join("; "),
          passed:
            wrong.length === 0 &&
            isQuick &&
            [quick, read, deaf, stopped].every(({ told }) => at(told, 1) <= most.deaf),
          told: [...new Set(wrong)],
        }
      })
    })
  },
}

const nothingSeen = (): Seen => ({ told: [], fromTap: [], answers: 0, late: 0, wrong: [] })
const sum = (all: readonly Seen[], what: "answers" | "late") => all.reduce((n, seen) => n + seen[what], 0)
const at = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(list.length * share) - 1)] ?? Number.POSITIVE_INFINITY
const spread = (list: readonly number[]) =>
  `p50 ${at(list, 0.5).toFixed(0)}, p99 ${at(list, 0.99).toFixed(0)}, max ${at(list, 1).toFixed(0)} ms`

/** Amara shares her notes with all of them, and each has as many screens open as one person may, up to so many in all. */
async function inRound(
  house: House,
  viewers: readonly Viewer[],
  streams: number,
  fn: (watched: Watched[]) => Promise<void>,
): Promise<void> {
  await shareWithAll(house, ["notes"])
  const watched = await Promise.all(
    viewers.map(async (viewer, nth) => {
      const few = Math.min(mostOfOnePerson, streams - nth * mostOfOnePerson)
      const look = () => openScreen(house.port, { room: "caseload", cookie: viewer.cookie })
      const screens = await Promise.all(Array.from({ length: few }, look))
      await Promise.all(screens.map(markOf))
      return { ...viewer, screens }
    }),
  )
  await fn(watched)
  for (const { screens } of watched) for (const screen of screens) screen.leave()
}

/** One stop, with its person reading in a loop before, during and after it where that is asked for. */
async function revoke(
  house: House,
  { screens, ...viewer }: Watched,
  word: string,
  { within, readsAt, isStopped }: How,
  seen: Seen,
): Promise<void> {
  const reader = readsAt ? keepReading([house, readsAt], viewer, word, ofClinician) : null
  await reader?.hasSeen()
  const tapped = performance.now()
  const hearing = screens.map((screen) => screen.hears("look again", within).catch(() => null))
  const answer = stop(house, viewer, "notes")
  const standing = isStopped ? standStill(house) : null
  await answer
  const answered = await now()
  await standing
  for (const heard of await Promise.all(hearing)) {
    if (heard === null) seen.wrong.push(`a stream was not told within ${within} ms`)
    else {
      seen.told.push(Math.max(0, tapped + heard - answered))
      seen.fromTap.push(heard)
    }
  }
  count((await reader?.endsAfter(answered)) ?? [], answered, seen)
}

/** What came after her answer, whenever it was asked for. */
function count(looks: readonly Look[], answered: number, seen: Seen): void {
  for (const { status, sawAt, began, ended } of looks) {
    if (ended <= answered) continue
    seen[began > answered ? "answers" : "late"] += 1
    if (sawAt && sawAt > answered)
      seen.wrong.push(`got what was stopped ${(sawAt - answered).toFixed(0)} ms before`)
    if (status !== 200) seen.wrong.push(`answered ${status}`)
  }
}

/** Jo takes copy after copy of what Jo told Amara, and reads it as a page and as a call, while she stops sharing it. */
async function copiesOfJo(houses: readonly [House, House], times: number): Promise<Seen> {
  const [house] = houses
  const seen = nothingSeen()
  const jo = { relationshipId: relationships.amaraJo, cookie: house.cookieOf.get("jo") ?? "" }
  const word = `canary-${randomUUID()}`
  const today = { day: Temporal.Now.plainDateISO("Europe/London").toString(), zone: "Europe/London" }
  await shareWith(house, jo.relationshipId, ["couple_plan", "couple_log"])
  await call(house, "jo", "sensateFocus.tell", {
    room: "ours",
    clientId: randomUUID(),
    words: word,
    ...today,
  })
  for (let nth = 0; nth < times; nth += 1) {
    await proveEverybody([house])
    await shareWith(house, jo.relationshipId, ["couple_log"])
    const reader = keepReading(houses, jo, word, ofPartner)
    await reader.hasSeen()
    await stop(house, jo, "couple_log")
    const answered = await now()
    count(await reader.endsAfter(answered, ofPartner.length * 4), answered, seen)
  }
  return seen
}

/** The instant at which everything that had reached this machine by now has also been read. */
async function now(): Promise<number> {
  for (let turns = 0; turns < 2; turns += 1) await new Promise(setImmediate)
  return performance.now()
}

/** As a person does it: the same stop again, while the answer is that it may be tried again. */
async function stop(house: House, viewer: Viewer, category: Category, tries = 20): Promise<void> {
  const { relationshipId } = viewer
  try {
    await call(house, "amara", "consent.stop", { relationshipId, category })
  } catch (cause) {
    if (tries === 0 || !(cause instanceof Error && cause.message.includes("unavailable"))) throw cause
    await wait(200)
    await stop(house, viewer, category, tries - 1)
  }
}

/** The process stands still for three seconds, in the middle of whatever it does. */
async function standStill({ process: server }: House): Promise<void> {
  await wait(Math.random() * 10)
  server.kill("SIGSTOP")
  await wait(most.stopped)
  server.kill("SIGCONT")
}

/** No line that listens lives longer than a moment. */
function keepCutting({ root }: House) {
  const ending = new AbortController()
  const cutting = (async () => {
    while (!ending.signal.aborted) {
      await root.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
      )
      await wait(5)
    }
  })()
  return {
    end() {
      ending.abort()
      return cutting
    },
  }
}
