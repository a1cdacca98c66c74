import { sql } from "drizzle-orm"
import { exchangeEntry, messagesEntry } from "#db/schema/entry.ts"
import { sealMessage } from "#server/api/message/seal-message.ts"
import { circles, type Persona, personas } from "./personas.ts"
import type { Root } from "./scenarios/people.ts"

type Patient = keyof typeof circles
type Envelope = { circleId: string; id: string; version: number; ownerId: string }

const at = (root: Root, instant: Temporal.Instant) =>
  root.execute(sql`select set_config('app.now', ${instant.toString()}, false)`)

const envelope = (patient: Patient, author: Persona): Envelope => ({
  circleId: circles[patient],
  id: crypto.randomUUID(),
  version: 1,
  ownerId: personas[author].id,
})

/** What passes between two people of one circle. */
const between = (row: Envelope, addressee: Persona) => ({
  ...row,
  authorId: row.ownerId,
  addresseeId: personas[addressee].id,
  clientId: crypto.randomUUID(),
  digest: "seed",
  subjectId: row.id,
})

/** An appointment that a clinician and a patient agreed on. */
export async function seedMeeting(
  root: Root,
  patient: Patient,
  by: Persona,
  when: Temporal.PlainDateTime,
): Promise<void> {
  await root.insert(exchangeEntry).values({
    ...between(envelope(patient, by), patient),
    kind: "meeting",
    performedOn: when.toPlainDate().toString(),
    zone: personas[by].zone,
    fields: { time: when.toPlainTime().toString({ smallestUnit: "minute" }) },
  })
}

export async function seedMessage(
  root: Root,
  patient: Patient,
  [from, to]: readonly [Persona, Persona],
  when: Temporal.Instant,
  text: string,
): Promise<void> {
  const row = envelope(patient, from)
  await at(root, when)
  await root
    .insert(messagesEntry)
    .values({ ...between(row, to), kind: "message", words: await sealMessage(root, row, text) })
}

/** Dr Okafor's desk: when she met Amara and Mei, when she meets them next, and what was written between. */
export async function seedCaseload(root: Root, begin: Date, now: Date): Promise<void> {
  const zone = personas.okafor.zone
  const here = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone)
  const day = (days: number, hour: number, minute = 0) =>
    here.toPlainDate().add({ days }).toPlainDateTime({ hour, minute })
  const sent = (days: number, hour: number, minute: number) =>
    day(days, hour, minute).toZonedDateTime(zone).toInstant()
  const isDayAhead = here.hour < 18

  await at(root, Temporal.Instant.from(begin.toISOString()).add({ hours: 2 }))
  await seedMeeting(root, "amara", "okafor", day(-27, 11))
  await seedMeeting(root, "amara", "okafor", day(-13, 11))
  await seedMeeting(root, "amara", "okafor", isDayAhead ? day(0, here.hour + 1) : day(1, 11))
  await seedMeeting(root, "mei", "okafor", day(-9, 9, 30))
  await seedMeeting(root, "mei", "okafor", day(3, 9, 30))

  const toOkafor = ["amara", "okafor"] as const
  await seedMessage(
    root,
    "amara",
    toOkafor,
    sent(-12, 20, 5),
    "Is it all right to stay with Green for another week?",
  )
  await seedMessage(root, "amara", ["okafor", "amara"], sent(-11, 9, 15), "Yes. As long as you like.")
  const scared = "I think I could try Blue. I am also a bit scared to."
  await seedMessage(root, "amara", toOkafor, sent(-1, 21, 10), scared)
  await root.execute(sql`select set_config('app.now', '', false)`)
}
