import { sql } from "drizzle-orm"
import { coupleLogEntry, couplePlanEntry } from "#db/schema/entry.ts"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { firstTerms } from "#server/domain/sensate-focus/terms.ts"
import type { Root } from "./scenarios/people.ts"
import type { Synthetic } from "./synthetic.ts"
import type { Chance } from "./synthetic-weeks.ts"

type Pair = { circleId: CircleId; patient: UserId; partner: UserId; pair: string }
type Said = {
  by: UserId
  kind: string
  on: Temporal.PlainDate
  subject: string
  fields: object
  words?: object
}

const zone = "Europe/London"
const tables = { couple_plan_entry: couplePlanEntry, couple_log_entry: coupleLogEntry }

/** An agreement that both signed, a time together in most weeks, and one that is still only suggested. */
export async function seedPair(root: Root, chance: Chance, two: Pair, wish: Synthetic): Promise<void> {
  const { patient, partner, pair } = two
  const today = wish.now.toZonedDateTimeISO(zone).toPlainDate()
  const begin = today.subtract({ weeks: wish.weeks })
  const say = (said: Said, table: keyof typeof tables = "couple_plan_entry") =>
    keep(root, chance, two, said, table)
  const { stopWord: _word, ifDeclined: _instead, alsoOffLimits: _own, ...fields } = firstTerms(begin, zone)
  const words = { stopWord: "Harbour", ifDeclined: "Tea", alsoOffLimits: [] }
  const reviewOn = today.add({ days: 14 }).toString()
  const terms = await say({
    by: patient,
    kind: "proposed_terms",
    on: begin,
    subject: pair,
    fields: { ...fields, reviewOn },
    words,
  })
  await say({ by: partner, kind: "signed", on: begin.add({ days: 1 }), subject: pair, fields: { terms } })
  for (let week = 1; week < wish.weeks; week += 1) {
    if (chance.is(0.3)) continue
    const day = begin.add({ days: week * 7 + chance.below(6) })
    const subject = chance.id()
    const asked = { pair, date: day.toString(), time: "20:00", zone }
    const on = day.subtract({ days: 2 })
    const answers = await say({ by: patient, kind: "proposed_time", on, subject, fields: asked })
    await say({
      by: partner,
      kind: "accepted",
      on: day.subtract({ days: 1 }),
      subject,
      fields: { pair, answers },
    })
    const happened = { pair, happened: "yes", exercise: fields.stage }
    for (const by of [patient, partner])
      await say({ by, kind: "happened", on: day, subject, fields: happened }, "couple_log_entry")
  }
  const next = { pair, date: today.add({ days: 2 }).toString(), time: "20:00", zone }
  const on = today.subtract({ days: 1 })
  await say({ by: patient, kind: "proposed_time", on, subject: chance.id(), fields: next })
}

async function keep(
  root: Root,
  chance: Chance,
  two: Pair,
  said: Said,
  table: keyof typeof tables,
): Promise<string> {
  const id = chance.id()
  const { circleId, patient } = two
  const place = { table, column: "words", row: id, version: 1, circle: circleId, owner: patient }
  const when = said.on.toZonedDateTime({ timeZone: zone, plainTime: "21:00" }).toInstant().toString()
  await root.execute(sql`select set_config('app.now', ${when}, false)`)
  const words =
    said.words && seal(await dataKeyFor(root, circleId, patient), place, JSON.stringify(said.words))
  await root.insert(tables[table]).values({
    circleId,
    id,
    ownerId: patient,
    authorId: said.by,
    clientId: chance.id(),
    digest: "seed",
    kind: said.kind,
    subjectId: said.subject,
    fields: { ...said.fields },
    words: words ?? null,
    performedOn: said.on.toString(),
    zone,
  })
  return id
}
