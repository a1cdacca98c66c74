import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { drizzle } from "drizzle-orm/node-postgres"
import { connect } from "#db/client.ts"
import { migrate } from "#db/migrate.ts"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { seedCircles, seedGrants } from "#db/seed/scenarios/circles.ts"
import { seedPeople } from "#db/seed/scenarios/people.ts"
import { endSession } from "#server/api/account/end-session.ts"
import { endCare } from "#server/api/care-circle/end-care.ts"
import { stopSharing } from "#server/api/consent/stop-sharing.ts"
import { makeContext } from "#server/api/context.ts"
import { eraseAccount } from "#server/api/erasure/erase-account.ts"
import { authPool, closePools, openPools, runtimePool, workerPool } from "#server/api/pools.ts"
import { keepReflection } from "#server/api/reflection/keep-reflection.ts"
import { withViewer } from "#server/api/viewer.ts"
import { askAddress } from "#server/auth/address/ask-address.ts"
import { takeDueAddresses } from "#server/auth/address/take-address.ts"
import { beginSeed, dropSeed } from "#server/auth/code/check-code.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { openAs } from "#server/auth/one-click.ts"
import { accountAt } from "#server/auth/paper-code.ts"
import { waysOf } from "#server/auth/ways.ts"
import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Cluster, startCluster } from "#server/embedded-postgres/start-cluster.ts"
import type { DatabaseUrls } from "#server/embedded-postgres/urls.ts"
import { keyCheck, selfCheck } from "#server/http/self-check.ts"
import { startWorker } from "#server/worker/start-worker.ts"
import { catchUp } from "./catch-up.ts"
import { countRows, putBack, takeDump } from "./take-dump.ts"

type Say = (line: string) => void
const as = (person: Persona) => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const circle = circles.amara as CircleId // a seeded circle's id

/**
 * A restore, rehearsed with invented people in a folder of its own: a dump and a copy of the database are taken, people
 * narrow and one is erased, the old copy is put back, and it opens as a start would; the dump after it, in an empty
 * database. Answers whether all of it held.
 */
export async function rehearse(say: Say): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "ownpace-rehearsal-"))
  let cluster: Cluster | undefined
  try {
    cluster = await open(dataDir)
    await makePeople(cluster)
    const cookie = await tokenOf("amara")
    say(
      "Made invented people. Amara shares ratings with Dr Okafor and her plan with Lena Lind; Mei wrote a note.",
    )

    const [dump, counts] = [await takeDump(cluster, dataDir), await countRows(cluster.urls.superuser)]
    say(
      "file" in dump
        ? "Took a dump with pg_dump, as app_backup."
        : "No pg_dump here is as new as the server. Took the rows as app_backup, in its place.",
    )
    await close(cluster)
    copyFolder(join(dataDir, "postgres"), join(dataDir, "backup"))
    say("Took a copy of the database's files. Keys and ledger are in neither.")

    cluster = await open(dataDir)
    await narrowEverything(cookie)
    await changeWaysIn(cluster)
    say(
      "Since then Amara stopped sharing ratings, ended with Lena Lind and signed out; Mei erased her account; Jo removed a code generator; Noor has a new address.",
    )

    await close(cluster)
    rmSync(join(dataDir, "postgres"), { recursive: true })
    copyFolder(join(dataDir, "backup"), join(dataDir, "postgres"))
    cluster = await open(dataDir)
    say("Put the old copy back. Before the ledger is read it knows nothing of all that.")
    const held = await openAgain(cluster, cookie, say)

    const urls = await putBack(cluster, dump)
    const isWhole = isDeepStrictEqual(await countRows(urls.superuser), counts)
    say(
      isWhole
        ? "Put the dump into an empty database: as many rows in each table as there were."
        : "Put the dump into an empty database: rows are missing.",
    )
    await closePools()
    openOn(urls)
    return (await openAgain({ ...cluster, urls }, cookie, say)) && isWhole && held
  } finally {
    await closePools()
    await cluster?.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function open(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, durable: true })
  Object.assign(process.env, { OWNPACE_DEMONSTRATION: "1", OWNPACE_DATA: dataDir })
  await migrate(cluster.urls.migrate)
  openOn(cluster.urls)
  return cluster
}

function openOn(urls: DatabaseUrls): void {
  const { runtime, auth, worker } = urls
  Object.assign(process.env, { DATABASE_URL: runtime, AUTH_URL: auth, WORKER_URL: worker })
  openPools(urls)
}

/** What a start does before it serves, and with jobs after; whether everything that was taken back stays so. */
async function openAgain(cluster: Cluster, cookie: string, say: Say): Promise<boolean> {
  const stale = await look(cluster, cookie)
  for (const pool of [runtimePool(), authPool(), workerPool()]) await selfCheck(pool)
  await keyCheck(authPool())
  const replayed = await catchUp()
  say(`Opened it as a start does: ${replayed.length} lines of the ledger were done again.`)
  const held = tell(stale, await look(cluster, cookie), say)
  const again = await catchUp()
  await (await startWorker()).close()
  say(again.length === 0 ? "A second start found nothing left to do." : "A second start did lines again.")
  return held && again.length === 0
}

async function close(cluster: Cluster): Promise<void> {
  await closePools()
  await cluster.stop()
}

async function makePeople(cluster: Cluster): Promise<void> {
  const client = await connect(cluster.urls.superuser)
  const root = drizzle({ client })
  const from = new Date(Date.now() - 30 * 86_400_000)
  await seedPeople(root, from)
  await seedCircles(root, from)
  const grant = { circle: "amara", owner: "amara", from } as const
  await seedGrants(root, { ...grant, viewer: "okafor", categories: ["ratings"] })
  await seedGrants(root, { ...grant, viewer: "lind", categories: ["solo_plan"] })
  await client.end()
  const day = new Date().toISOString().slice(0, 10)
  const note = { clientId: crypto.randomUUID(), sessionId: null, day, zone: "Europe/London" }
  await keepReflection(as("mei"), { ...note, room: "mine", words: "A note of Mei's" })
  await beginSeed(personas.jo.id)
  await atOnce(cluster, "update totp_seed set confirmed_at = now()")
}

/** As the one who may do anything: what would take a code from a telephone, or three days. */
async function atOnce(cluster: Cluster, text: string): Promise<void> {
  const client = await connect(cluster.urls.superuser)
  await client.query(text)
  await client.end()
}

const newAddress = "noor.elsewhere@example.org"

async function changeWaysIn(cluster: Cluster): Promise<void> {
  await dropSeed(personas.jo.id)
  const noor = { userId: personas.noor.id, email: personas.noor.email, language: "en" }
  await askAddress(noor, newAddress, "http://localhost", null)
  await atOnce(cluster, "update address_change set confirmed_at = now(), effective_at = now()")
  await takeDueAddresses()
}

const tokenOf = async (person: Persona): Promise<string> =>
  (await openAs(person))?.cookies[0]?.split(/[=;]/)[1] ?? ""

async function narrowEverything(cookie: string): Promise<void> {
  await stopSharing(as("amara"), { relationshipId: relationships.amaraOkafor, category: "ratings" })
  await endCare(as("amara"), relationships.amaraLind)
  const her = await signedIn(cookie)
  await endSession(her, her.signIn.sessionId)
  await eraseAccount(await signedIn(await tokenOf("mei")))
}

async function signedIn(token: string) {
  const signIn = await findSignIn(token)
  if (!signIn) throw new Error("Nobody is signed in.")
  return { ...makeContext(signIn, ""), signIn }
}

/** What is open, by asking the way that people ask. */
async function look(cluster: Cluster, cookie: string) {
  const sees = (who: Persona, category: "ratings" | "solo_plan") =>
    withViewer(as(who), { room: "caseload", circle, write: [category], operation: "rehearsal" }, async (tx) =>
      tx.granted.has(category),
    )
  const client = await connect(cluster.urls.superuser)
  try {
    const rows = await client.query("select 1 from account where id = $1", [personas.mei.id])
    return {
      "Dr Okafor sees Amara's ratings": await sees("okafor", "ratings"),
      "Lena Lind sees Amara's plan": await sees("lind", "solo_plan"),
      "Amara's old sign-in opens": (await findSignIn(cookie)) !== null,
      "Mei's account is there": rows.rows.length > 0,
      "Mei's note can be opened":
        (await findDataKey(drizzle({ client }), circles.mei, personas.mei.id)) !== null,
      "Jo's code generator is asked for": (await waysOf(personas.jo.id)).code,
      "Noor's old address is hers": (await accountAt(personas.noor.email)) === personas.noor.id,
      "Noor's new address is not": (await accountAt(newAddress)) !== personas.noor.id,
    }
  } finally {
    await client.end()
  }
}

/** A line for each; true when nothing is open any more. The key of an erased person was never in the copy. */
function tell(stale: Record<string, boolean>, now: Record<string, boolean>, say: Say): boolean {
  const word = (is: boolean | undefined) => (is ? "yes" : "no")
  for (const [what, is] of Object.entries(now))
    say(`  ${what.padEnd(34)} in the old copy: ${word(stale[what]).padEnd(3)}  now: ${word(is)}`)
  return Object.values(now).every((is) => !is)
}

/** A stopped database is its files, with whoever they belong to. */
function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  if (process.getuid?.() !== 0) return
  for (const name of ["", ...readdirSync(from, { recursive: true, encoding: "utf8" })]) {
    const { uid, gid } = statSync(join(from, name))
    chownSync(join(to, name), uid, gid)
  }
}
