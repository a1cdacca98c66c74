import type { SignIn } from "#server/auth/find-sign-in.ts"
import { findDataKeys } from "#server/crypto/data-key.ts"
import { categories } from "#server/domain/consent/category.ts"
import { presentSession } from "../account/present.ts"
import { accountOf, sessionsOf } from "../account/queries.ts"
import { type Actor, type Readable, withViewer } from "../viewer.ts"
import { ownDrafts } from "./own-drafts.ts"
import { presentDay, presentEntry } from "./present.ts"
import {
  type After,
  changesOf,
  daysPage,
  entriesPage,
  grantsOf,
  looksPage,
  ownCircles,
  tiesOf,
  wordingsOf,
} from "./queries.ts"

const shape = 1
const operation = "take a copy"
const mine = { room: "mine", circle: "all", operation } as const
const ours = { room: "ours", circle: "all", operation, onlyGranted: true } as const

type Kept = Exclude<Readable, "adherence" | "clinician_notes">
const hers = [
  ...categories.filter((one) => one !== "adherence" && one !== "clinician_notes"),
  "exchange",
] as Kept[] // what is left is Kept
const theirs = ["reflection", "couple_plan", "couple_log"] as const

/**
 * Everything that is this person's, as the pieces of one JSON text, read page by page through the door: her whole
 * record as a patient, and what she wrote herself as a partner. docs/export.md says what each part is.
 */
export async function* ownCopy(signIn: SignIn): AsyncGenerator<string> {
  const actor = { userId: signIn.userId, isCertain: signIn.isCertain }
  yield `{"shape":${shape},"madeAt":${JSON.stringify(new Date().toISOString())},"account":${JSON.stringify(await account(signIn))}`
  yield `,"asPatient":{"circles":${JSON.stringify(await withViewer(actor, mine, (tx) => ownCircles(tx)))},"entries":{`
  for (const [place, category] of hers.entries()) {
    yield `${place > 0 ? "," : ""}"${category}":`
    yield* list((after) => ownPage(actor, category, after))
  }
  yield `,"adherence":`
  yield* list((after) =>
    withViewer(actor, { ...mine, read: ["adherence"] }, async (tx) => {
      const rows = await daysPage(tx, after)
      return { lines: rows.map(presentDay), next: placeOf(rows) }
    }),
  )
  yield `},"consent":${JSON.stringify(await consent(actor))},"whoLooked":`
  yield* list((after) => looked(actor, Number(after?.version ?? 0)))
  yield `},"asPartner":{"ties":${JSON.stringify(await ties(actor))},"entries":{`
  for (const [place, category] of theirs.entries()) {
    yield `${place > 0 ? "," : ""}"${category}":`
    yield* list((after) => partnerPage(actor, category, after))
  }
  yield `}},"drafts":${JSON.stringify(await ownDrafts(actor))}}\n`
}

type Page = { lines: object[]; next: After }

async function* list(read: (after: After) => Promise<Page>): AsyncGenerator<string> {
  let after: After = null
  let isFirst = true
  yield "["
  do {
    const page: Page = await read(after)
    for (const line of page.lines) {
      yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(line)}`
      isFirst = false
    }
    after = page.next
  } while (after)
  yield "]"
}

const placeOf = (rows: readonly { recordedAt: string; id: string; version: number }[]): After => {
  const last = rows.at(-1)
  return last ? { at: last.recordedAt, id: last.id, version: last.version } : null
}

const tableName = (category: Readable) => `${category}_entry`

const ownPage = (actor: Actor, category: Kept, after: After) =>
  withViewer(actor, { ...mine, read: [category] }, async (tx): Promise<Page> => {
    const rows = await entriesPage(tx, category, after, false)
    const keys = await findDataKeys(tx.db, rows)
    const lines = rows.map((row) => presentEntry(keys, tableName(category), row, actor.userId))
    return { lines, next: placeOf(rows) }
  })

const partnerPage = (actor: Actor, category: (typeof theirs)[number], after: After) =>
  withViewer(actor, { ...ours, read: [category] }, async (tx): Promise<Page> => {
    const rows = await entriesPage(tx, category, after, true)
    const keys = await findDataKeys(tx.db, rows)
    const lines = rows.map((row) => presentEntry(keys, tableName(category), row, actor.userId))
    return { lines, next: placeOf(rows) }
  })

const looked = (actor: Actor, skip: number) =>
  withViewer(actor, mine, async (tx): Promise<Page> => {
    const rows = await looksPage(tx, skip)
    const next = rows.length > 0 ? { at: "", id: "", version: skip + rows.length } : null
    const lines = rows.map(({ circleId, viewerId, operation, minute, categories, wasRefused }) => ({
      circle: circleId,
      by: viewerId,
      page: operation,
      minute,
      categories,
      wasRefused,
    }))
    return { lines, next }
  })

const consent = (actor: Actor) =>
  withViewer(actor, mine, async (tx) => {
    const [people, grants, changes] = await Promise.all([tiesOf(tx, true), grantsOf(tx), changesOf(tx)])
    const hashes = [...new Set(grants.map(({ wordingHash }) => wordingHash))]
    const wordings = hashes.length > 0 ? await wordingsOf(tx, hashes) : []
    return {
      people: people.map(({ tie, name }) => presentTie(tie, name)),
      grants: grants.map(({ ownerId: _, ...grant }) => grant),
      changes: changes.map(({ ownerId: _, ...change }) => change),
      wordings,
    }
  })

const ties = (actor: Actor) =>
  withViewer(actor, ours, async (tx) =>
    (await tiesOf(tx, false))
      .map(({ tie, name }) => presentTie(tie, name))
      .filter(({ kind }) => kind === "partner"),
  )

type Tie = Awaited<ReturnType<typeof tiesOf>>[number]["tie"]
const presentTie = (tie: Tie, name: string | null) => ({
  id: tie.id,
  circle: tie.circleId,
  person: tie.personId,
  name,
  kind: tie.kind,
  from: tie.fromAt,
  confirmedAt: tie.confirmedAt,
  endedAt: tie.endedAt,
})

async function account({ userId, sessionId }: SignIn) {
  const [[row], sessions] = await Promise.all([accountOf(userId), sessionsOf(userId)])
  return {
    id: userId,
    email: row?.email,
    name: row?.name,
    country: row?.country,
    zone: row?.zone,
    language: row?.language,
    adultSince: row?.isAdultSince,
    terms: { version: row?.acceptedTermsVersion, at: row?.acceptedTermsAt },
    createdAt: row?.createdAt,
    signIns: sessions.map((session) => presentSession(session, sessionId)),
  }
}
