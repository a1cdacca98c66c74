import { randomUUID } from "node:crypto"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { keepDraft } from "#server/api/draft/keep-draft.ts"
import { sayPressure } from "#server/api/pressure/say-pressure.ts"
import { keepReflection } from "#server/api/reflection/keep-reflection.ts"
import { sayAtDesk } from "#server/api/sensate-focus/say-at-desk.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { answerNext, look } from "./couple-says.ts"
import { type Begun, known, now, patientsTables, type Two } from "./jo-goes-on.ts"
import { as } from "./open-two.ts"

const { amara, okafor } = personas
const circleId = circles.amara as CircleId // the circle's id in the seed
const time = { pair: relationships.amaraJo, date: "2026-10-21", time: "19:00", zone: "Europe/London" }
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

const says = (said: object) =>
  // Each call names one of the things that can be said at the desk.
  sayAtDesk(as("okafor"), { circleId, clientId: randomUUID(), ...said } as unknown as Parameters<
    typeof sayAtDesk
  >[1])
export const placeHold = (two: Two) =>
  two.query(
    "insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, app.instant())",
    [circleId, randomUUID(), okafor.id],
  )

const insert = (two: Two, table: string, row: Record<string, unknown>) => {
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
const entry = (two: Two, category: string, row: Record<string, unknown> = {}) =>
  insert(two, `${category}_entry`, { kind: "note", subject_id: known, ...row })

/** What Amara may do that no answer to Jo may show. */
export const hiddenFromJo: Record<string, (begun: Begun) => Promise<unknown>> = {
  "all that Amara keeps for herself": async ({ two }) => {
    for (const category of patientsTables) await entry(two, category, { id: randomUUID() })
    await insert(two, "practice_day", {
      id: randomUUID(),
      item_id: known,
      day: "2026-10-19",
      planned: 1,
      done: 1,
    })
  },
  "her days together, which she does not share": ({ two }) =>
    insert(two, "practice_day", { item_id: known, day: "2026-10-15", planned: 1, done: 1, is_joint: true }),
  "her own note after their time": () =>
    keepReflection(as("amara"), {
      room: "mine",
      clientId: randomUUID(),
      words: "Nervous",
      sessionId: null,
      day: "2026-10-19",
      zone: "Europe/London",
    }),
  "what she has half written for Jo, and a limit that she has not set": async () => {
    await keepDraft(as("amara"), { room: "mine", what: "tell" }, "I would rather")
    await keepDraft(as("amara"), { room: "mine", what: "limit" }, "Hands")
  },
  "a note of hers with the id that Jo guesses": ({ two }) => entry(two, "reflection"),
  "a time that she kept back": ({ two }) =>
    entry(two, "couple_plan", {
      kind: "proposed_time",
      fields: time,
      performed_on: "2026-10-21",
      withheld: true,
    }),
  "words for Jo that she kept back": ({ two }) =>
    entry(two, "couple_log", { kind: "told", fields: { pair: relationships.amaraJo }, withheld: true }),
  "what lies before Jo's time": ({ two }) =>
    entry(two, "couple_plan", {
      kind: "proposed_time",
      fields: time,
      recorded_at: "2025-11-01",
      from_at: "2025-11-01",
    }),
  "what she agreed with Sam": ({ two }) =>
    entry(two, "couple_plan", {
      kind: "paused",
      subject_id: relationships.amaraSam,
      recorded_at: "2025-11-01",
    }),
  "what her clinicians may read": async ({ two }) => {
    await two.grant("okafor", everything)
    await two.grant("lind", ["ratings"])
  },
  "what she and Dr Okafor write to each other": async ({ two }) => {
    await entry(two, "messages", { kind: "message", addressee_id: okafor.id })
    await entry(two, "exchange", {
      id: randomUUID(),
      kind: "meeting",
      addressee_id: okafor.id,
      performed_on: "2026-10-21",
    })
    await entry(two, "clinician_notes", { id: randomUUID(), owner_id: okafor.id, author_id: okafor.id })
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
  "that Dr Okafor is asked as well": async ({ two }) => {
    await two.grant("okafor", ["couple_plan"])
    await says({ says: "with_therapist", isAsked: true })
    await says({ says: "would_move_on", to: "mouth" })
  },
  "a grant that begins tomorrow, and one that was taken back before it began": ({ two }) =>
    two.query(
      `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose,
         valid_from, covers_from, ended_at, end_mode, at_expiry, wording_version, wording_hash, recorded_at)
       select circle_id, gen_random_uuid(), owner_id, viewer_id, viewer_kind, relationship_id, name, purpose,
         $1, $1, ended, mode, 'freeze', 'w', 'h', $2
       from consent_grant, (values ('trainer_step', null, null), ('goals', $2::timestamptz, 'hide')) as made (name, ended, mode)
       where category = 'couple_log'`,
      ["2026-10-21T10:00:00Z", now],
    ),
  "that she looked, and lives by another clock": async ({ two }) => {
    await look("amara")
    await two.query("update account set zone = 'Asia/Tokyo' where id = $1", [amara.id])
  },
  "a hold for safety": ({ two }) => placeHold(two),
}
