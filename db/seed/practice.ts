import { sql } from "drizzle-orm"
import { beginPlan } from "#server/api/care-plan/answer-offer.ts"
import { addExchange } from "#server/api/care-plan/queries.ts"
import { sealPlan } from "#server/api/care-plan/seal-plan.ts"
import { addMessage } from "#server/api/message/queries.ts"
import { sealMessage } from "#server/api/message/seal-message.ts"
import { keepChoice } from "#server/api/practice/queries.ts"
import { keepSession } from "#server/api/session-log/keep-session.ts"
import type { Readable, ViewerTx } from "#server/api/viewer.ts"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { plannedOn } from "#server/domain/schedule/practice-by-week.ts"
import { circles, type Persona, personas } from "./personas.ts"
import { amarasFirstPlan, amarasPlan, meisPlan } from "./plans.ts"
import { amarasWeeks, type KeptDay, meisWeeks } from "./practice-weeks.ts"
import type { Root } from "./scenarios/people.ts"

type Patient = keyof typeof circles
type Seed = { root: Root; patient: Patient; now: Temporal.Instant }

// The verbs' own writing is used, so that a seed is kept exactly as a person's is; only the door is not there.
const asOwner = (root: Root, person: Persona) =>
  ({ db: root, viewerId: personas[person].id as UserId }) as unknown as ViewerTx<Readable, Readable> // it writes through the owner of the database

/** From here on, the database writes this instant. */
const at = (root: Root, instant: Temporal.Instant) =>
  root.execute(sql`select set_config('app.now', ${instant.toString()}, false)`)

const circleOf = (patient: Patient) => circles[patient] as CircleId // a seeded circle's id

const evening = (day: Temporal.PlainDate, zone: string, minutes = 0) =>
  day
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from("20:30").add({ minutes }) })
    .toInstant()

/** A plan that was offered and said yes to, as it is told apart by category. */
export async function seedActivePlan(
  { root, patient, now }: Seed,
  plan: CarePlan,
  by: Persona,
  planVersion = 1,
): Promise<void> {
  const [circleId, ownerId] = [circleOf(patient), personas[by].id]
  const offer = { circleId, id: crypto.randomUUID(), version: 1, ownerId }
  const yes = { clientId: crypto.randomUUID(), digest: "seed" }
  await at(root, now)
  await addExchange(asOwner(root, by), {
    ...offer,
    authorId: ownerId,
    addresseeId: personas[patient].id,
    clientId: crypto.randomUUID(),
    digest: "seed",
    kind: "offer",
    subjectId: offer.id,
    fields: { planVersion },
    words: await sealPlan(root, "exchange_entry", offer, plan),
  })
  await at(root, now.add({ hours: 5 }))
  await addExchange(asOwner(root, patient), {
    circleId,
    id: crypto.randomUUID(),
    version: 1,
    ownerId: personas[patient].id,
    authorId: personas[patient].id,
    addresseeId: ownerId,
    ...yes,
    kind: "answer",
    subjectId: offer.id,
    fields: { answer: "yes" },
  })
  await beginPlan(asOwner(root, patient), circleId, plan, yes)
}

/** Days of practice as they were told in the evening; those that have not come yet are left out. */
export async function seedDays(
  { root, patient, now }: Seed,
  plan: CarePlan,
  days: readonly KeptDay[],
): Promise<void> {
  const { zone, id: owner } = personas[patient]
  const circleId = circleOf(patient)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const key = await dataKeyFor(root, circleId, owner)
  const tx = asOwner(root, patient)
  for (const { on, logs, rests } of days) {
    if (Temporal.PlainDate.compare(on, today) >= 0) continue
    if (rests) {
      const place = `day/${on}/rest/week`
      const words = { table: "draft", column: "words", row: place, circle: circleId, owner }
      await keepChoice(tx, place, seal(key, words, place))
    }
    for (const [place, log] of logs.entries()) {
      await at(root, evening(on, zone, place * 20))
      await keepSession(tx, {
        circleId,
        key,
        id: crypto.randomUUID(),
        version: 1,
        clientId: crypto.randomUUID(),
        withheld: false,
        performed: { on: on.toString(), zone },
        log,
        planned: log.planItemId && plannedOn(plan, on).includes(log.planItemId) ? 1 : 0,
        digest: "seed",
      })
    }
  }
}

async function seedNote({ root, patient, now }: Seed, by: Persona, text: string): Promise<void> {
  const row = { circleId: circleOf(patient), id: crypto.randomUUID(), version: 1, ownerId: personas[by].id }
  await at(root, now)
  await addMessage(asOwner(root, by), {
    ...row,
    authorId: personas[by].id,
    addresseeId: personas[patient].id,
    clientId: crypto.randomUUID(),
    digest: "seed",
    kind: "note",
    subjectId: row.id,
    words: await sealMessage(root, row, text),
  })
}

/** Ten weeks of Amara with Dr Okafor, and three of Mei, up to yesterday. */
export async function seedPractice(root: Root, begin: Date, now: Date): Promise<void> {
  const today = Temporal.Instant.from(now.toISOString())
  const start = Temporal.Instant.from(begin.toISOString()).add({ hours: 1 })
  const weekday = today.toZonedDateTimeISO(personas.amara.zone).dayOfWeek
  const amara = { root, patient: "amara", now: today } as const
  const plan = amarasPlan(weekday)
  await seedActivePlan({ ...amara, now: start }, amarasFirstPlan(weekday), "okafor")
  const date = today.toZonedDateTimeISO(personas.amara.zone).toPlainDate()
  await seedActivePlan({ ...amara, now: evening(date.subtract({ days: 40 }), "UTC") }, plan, "okafor", 2)
  await seedDays(amara, plan, amarasWeeks(date))
  await seedNote({ ...amara, now: today.subtract({ hours: 72 }) }, "okafor", note)
  const mei = { root, patient: "mei", now: today } as const
  await seedActivePlan({ ...mei, now: today.subtract({ hours: 24 * 22 }) }, meisPlan, "okafor")
  await seedDays(mei, meisPlan, meisWeeks(date))
  await root.execute(sql`select set_config('app.now', '', false)`)
}

const note =
  "On Monday it felt tight, and you stopped and waited. That is the skill we are practising.\nStay with Green for as long as you like. There is no date to reach."
