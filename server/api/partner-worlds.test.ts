import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import {
  agree,
  answerNext,
  goBack,
  goOn,
  limit,
  log,
  look,
  notToday,
  otherTime,
  pause,
  suggest,
  suggestTime,
  swap,
  tell,
  terms,
  yes,
} from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { walkEverything, walkerAs } from "#db/testing/walk-as.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { whatIsThere } from "#server/live/what-is-there.ts"
import { sayPressure } from "./pressure/say-pressure.ts"
import { keepReflection } from "./reflection/keep-reflection.ts"
import { sayAtDesk } from "./sensate-focus/say-at-desk.ts"

/**
 * I3 and I4 of consent.md at the level of the procedures. Jo does the same things in two worlds, and each answer has
 * to be the same to the byte, ids numbered in the order in which they appear.
 */
let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const monday = "2026-10-19T10:00:00Z"
const now = "2026-10-20T10:00:00Z"
const known = "00000000-0000-4000-8000-00000000abcd"
const { amara, jo, okafor } = personas
const circleId = circles.amara as CircleId // the circle's id in the seed
const patientsTables = [
  "ratings",
  "notes",
  "trainer_step",
  "goals",
  "solo_plan",
  "outcomes",
  "medical",
  "shared_card",
]

/** Amara and Jo have agreed, were together once, and Jo has asked for another time. */
async function begin(): Promise<{ asked: string; over: string; inForce: string }> {
  await two.empty([...patientsTables.map((name) => `${name}_entry`), "messages_entry", "exchange_entry"])
  await two.empty(["clinician_notes_entry", "safety_hold", "draft"])
  await two.forget()
  await two.query("delete from circle where owner_id = $1", [jo.id])
  await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraJo])
  await two.itIs("2026-10-12T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  const inForce = await agree({ stage: "genital" })
  const { id: over } = await suggestTime("amara", "2026-10-15", "20:00")
  await yes("jo", over)
  await two.itIs(monday)
  await log("amara", over, "yes")
  await tell("amara", "I liked the quiet.", "2026-10-15")
  const { id: asked } = await suggestTime("jo", "2026-10-22", "20:00")
  await two.itIs(now)
  return { asked, over, inForce }
}
type Begun = Awaited<ReturnType<typeof begin>>

/** What Jo does, and all that Jo is shown, step by step. */
async function joGoesOn({ asked, over, inForce }: Begun): Promise<string[]> {
  const { ask } = walkerAs("jo")
  const lines: string[] = []
  const tries = async (name: string, input: object) =>
    lines.push(await ask(name, { room: "ours", clientId: randomUUID(), ...input }))
  const looks = async () => lines.push(await ask("sensateFocus.together", { room: "ours" }))
  const does = async (name: string, input: object) => {
    await tries(name, input)
    await looks()
  }
  await does("sensateFocus.answerStep", { to: "mouth", answer: "yes" })
  await does("sensateFocus.logTogether", { proposalId: over, happened: "part" })
  await does("sensateFocus.tell", { words: "So did I.", day: "2026-10-15" })
  await does("sensateFocus.swap", {})
  await does("sensateFocus.addLimit", { limit: "Neck" })
  await does("sensateFocus.proposeTerms", {
    ...terms,
    stage: "genital",
    expectedVersion: inForce,
    minutes: 10,
  })
  await does("sensateFocus.answerTime", { answer: "not_today", proposalId: asked })
  await does("sensateFocus.proposeTime", { on: "2026-10-24", at: "18:00" })
  for (const proposalId of [known, randomUUID()]) {
    await tries("sensateFocus.answerTime", { answer: "yes", proposalId })
    await tries("sensateFocus.logTogether", { proposalId, happened: "yes" })
    await tries("sensateFocus.answerTerms", { answer: "sign", expectedVersion: proposalId })
    await tries("reflection.change", { id: proposalId, expectedVersion: 1, words: "Mine" })
    await tries("reflection.remove", { id: proposalId })
    await tries("reflection.bringBack", { id: proposalId })
    await looks()
  }
  await does("reflection.keep", {
    words: "My own",
    sessionId: null,
    day: "2026-10-20",
    zone: "Europe/London",
  })
  await does("sensateFocus.stepBack", { to: "non_genital" })
  await does("sensateFocus.pause", {})
  await does("sensateFocus.goOn", {})
  return lines
}

/** The same, and after it every procedure that there is, whoever it is made for. */
async function joTriesAll(begun: Begun): Promise<string[]> {
  const lines = await joGoesOn(begun)
  return [...lines, ...(await walkEverything(walkerAs("jo"), "ours"))]
}

/** The stream marks what is there: it may differ between two runs, and must not move by what is hidden. */
const marks = () => whatIsThere(as("jo"), "ours")

const insert = (table: string, row: Record<string, unknown>) => {
  const all = {
    circle_id: circleId,
    id: known,
    version: 1,
    owner_id: amara.id,
    author_id: amara.id,
    recorded_at: now,
    from_at: now,
    client_id: randomUUID(),
    digest: "d",
    ...row,
  }
  const names = Object.keys(all)
  const places = names.map((_, place) => `$${place + 1}`)
  return two.query(
    `insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`,
    Object.values(all),
  )
}
const entry = (category: string, row: Record<string, unknown> = {}) =>
  insert(`${category}_entry`, { kind: "note", subject_id: known, ...row })
const time = { pair: relationships.amaraJo, date: "2026-10-21", time: "19:00", zone: "Europe/London" }
const says = (said: object) =>
  // Each call names one of the things that can be said at the desk.
  sayAtDesk(as("okafor"), { circleId, clientId: randomUUID(), ...said } as unknown as Parameters<
    typeof sayAtDesk
  >[1])
const everything = [
  "solo_plan",
  "adherence",
  "trainer_step",
  "ratings",
  "notes",
  "goals",
  "couple_plan",
  "couple_log",
  "reflection",
] as const

const hidden: Record<string, (begun: Begun) => Promise<unknown>> = {
  "all that Amara keeps for herself": async () => {
    for (const category of patientsTables) await entry(category, { id: randomUUID() })
    await insert("practice_day", { id: randomUUID(), item_id: known, day: "2026-10-19", planned: 1, done: 1 })
  },
  "her days together, which she does not share": () =>
    insert("practice_day", { item_id: known, day: "2026-10-15", planned: 1, done: 1, is_joint: true }),
  "her own note after their time": () =>
    keepReflection(as("amara"), {
      room: "mine",
      clientId: randomUUID(),
      words: "Nervous",
      sessionId: null,
      day: "2026-10-19",
      zone: "Europe/London",
    }),
  "a note of hers with the id that Jo guesses": () => entry("reflection"),
  "a time that she kept back": () =>
    entry("couple_plan", { kind: "proposed_time", fields: time, performed_on: "2026-10-21", withheld: true }),
  "words for Jo that she kept back": () =>
    entry("couple_log", { kind: "told", fields: { pair: relationships.amaraJo }, withheld: true }),
  "what lies before Jo's time": () =>
    entry("couple_plan", {
      kind: "proposed_time",
      fields: time,
      recorded_at: "2025-11-01",
      from_at: "2025-11-01",
    }),
  "what she agreed with Sam": () =>
    entry("couple_plan", { kind: "paused", subject_id: relationships.amaraSam, recorded_at: "2025-11-01" }),
  "what her clinicians may read": async () => {
    await two.grant("okafor", everything)
    await two.grant("lind", ["ratings"])
  },
  "what she and Dr Okafor write to each other": async () => {
    await entry("messages", { kind: "message", addressee_id: okafor.id })
    await entry("exchange", {
      id: randomUUID(),
      kind: "meeting",
      addressee_id: okafor.id,
      performed_on: "2026-10-21",
    })
    await entry("clinician_notes", { id: randomUUID(), owner_id: okafor.id, author_id: okafor.id })
  },
  "her yes to the next step": () => answerNext("amara", "mouth"),
  "her not yet to the next step": () => answerNext("amara", "mouth", "not_yet"),
  "that she felt pressed, and said yes all the same": async ({ over }) => {
    await sayPressure(as("amara"), {
      room: "mine",
      clientId: randomUUID(),
      proposalId: over,
      said: "pressed",
    })
    await answerNext("amara", "mouth")
  },
  "that Dr Okafor is asked as well": async () => {
    await two.grant("okafor", ["couple_plan"])
    await says({ says: "with_therapist", isAsked: true })
    await says({ says: "would_move_on", to: "mouth" })
  },
  "a grant that begins tomorrow, and one that was taken back before it began": () =>
    two.query(
      `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose,
         valid_from, covers_from, ended_at, end_mode, at_expiry, wording_version, wording_hash, recorded_at)
       select circle_id, gen_random_uuid(), owner_id, viewer_id, viewer_kind, relationship_id, name, purpose,
         $1, $1, ended, mode, 'freeze', 'w', 'h', $2
       from consent_grant, (values ('trainer_step', null, null), ('goals', $2::timestamptz, 'hide')) as made (name, ended, mode)
       where category = 'couple_log'`,
      ["2026-10-21T10:00:00Z", now],
    ),
  "that she looked, and lives by another clock": async () => {
    await look("amara")
    await two.query("update account set zone = 'Asia/Tokyo' where id = $1", [amara.id])
  },
  "a hold for safety": () => entryHold(),
}

const entryHold = () =>
  two.query(
    "insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, app.instant())",
    [circleId, randomUUID(), okafor.id],
  )

let plain: string[] = []
let whole: string[] = []
beforeAll(async () => {
  plain = await joGoesOn(await begin())
  whole = await joTriesAll(await begin())
}, 60_000)

describe("I3: what is hidden from Jo changes no answer that Jo gets", () => {
  it("all of it at once, over every procedure that there is", async () => {
    const begun = await begin()
    for (const act of Object.values(hidden)) await act(begun).catch(() => null) // two of them share the guessed id
    expect(await joTriesAll(begun)).toEqual(whole)
  }, 60_000)

  it.each(Object.keys(hidden))(
    "%s",
    async (what) => {
      const begun = await begin()
      const before = await marks()
      await hidden[what]?.(begun)
      if (what !== "a hold for safety") expect(await marks()).toBe(before)
      expect(await joGoesOn(begun)).toEqual(plain)
    },
    60_000,
  )
})

/** What Amara goes on to do once Jo's view stands still. */
const afterwards: Record<string, (begun: Begun) => Promise<unknown>> = {
  "answers the time that Jo asked for": ({ asked }) => yes("amara", asked),
  "asks for another time": ({ asked }) => otherTime("amara", asked, "2026-10-25", "20:00"),
  "lets the time go": ({ asked }) => notToday("amara", asked),
  "sets a limit": () => limit("amara", "Hands"),
  "steps back": () => goBack("amara", "non_genital"),
  "would take the next step": () => answerNext("amara", "mouth"),
  "writes other terms": ({ inForce }) =>
    suggest("amara", { stage: "genital", expectedVersion: inForce, minutes: 5 }),
  "pauses, and would go on": async () => {
    await pause("amara")
    await goOn("amara")
  },
  "tells Jo something": () => tell("amara", "Not now.", "2026-10-20"),
  "asks to swap": () => swap("amara"),
  "keeps back what Jo had read": async () => {
    await two.query(`insert into couple_log_entry select (jsonb_populate_record(log, jsonb_build_object(
      'version', 2, 'withheld', true, 'from_at', app.instant(), 'client_id', gen_random_uuid()))).*
      from couple_log_entry log where kind = 'told'`)
    await two.query("update couple_log_entry set to_at = app.instant() where kind = 'told' and version = 1")
  },
  "takes away what Jo had read": () =>
    two.query("update couple_log_entry set to_at = app.instant() where kind = 'told'"),
  "practises alone": async () => hidden["all that Amara keeps for herself"]?.(await nothing()),
}
const nothing = async (): Promise<Begun> => ({ asked: "", over: "", inForce: "" })

const quietly: Record<string, () => Promise<unknown>> = {
  "by stopping quietly": () => two.stopSharing("freeze"),
  "by letting the days run out": () => two.query("update consent_grant set valid_until = app.instant()"),
  "by a clinician's hold": entryHold,
}

describe("I4: what Jo was shown stands still, whatever Amara goes on to do", () => {
  async function standsStill(how: string, acts: readonly string[], goesOn = joGoesOn, asBefore = plain) {
    const begun = await begin()
    const before = await marks()
    await quietly[how]?.()
    for (const act of acts) await afterwards[act]?.(begun).catch(() => null) // one may leave the next nothing to answer
    expect(await marks()).toBe(before)
    expect(await goesOn(begun)).toEqual(asBefore)
  }

  it.each(Object.keys(afterwards))(
    "after stopping quietly Amara %s",
    (act) => standsStill("by stopping quietly", [act]),
    60_000,
  )

  it.each(Object.keys(quietly))(
    "%s, and she does all of it, over every procedure that there is",
    (how) => standsStill(how, Object.keys(afterwards), joTriesAll, whole),
    60_000,
  )
})

it("whoever has left finds the same, whatever is there", async () => {
  const gone = async (isMore: boolean) => {
    const begun = await begin()
    if (isMore) await hidden["all that Amara keeps for herself"]?.(begun)
    await two.query("update relationship set ended_at = app.instant() where id = $1", [relationships.amaraJo])
    if (isMore) await hidden["what she and Dr Okafor write to each other"]?.(begun)
    return joTriesAll(begun)
  }
  const less = await gone(false)
  expect(await gone(true)).toEqual(less)
  expect(less.filter((line) => /^(sensateFocus|reflection)[^ ]* .*"data":\{"id"/.test(line))).toEqual([])
}, 60_000)
