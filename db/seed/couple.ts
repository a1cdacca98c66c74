import { coupleLogEntry, couplePlanEntry, reflectionEntry } from "#db/schema/entry.ts"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { momentOf } from "#server/domain/sensate-focus/joint-session.ts"
import { firstTerms } from "#server/domain/sensate-focus/terms.ts"
import { circles, personas, relationships } from "./personas.ts"
import type { Root } from "./scenarios/people.ts"

const { amara, jo } = personas
const circleId = circles.amara
const pair = relationships.amaraJo
const zone = "Europe/London"

type Said = {
  by: typeof amara | typeof jo
  kind: string
  at: Temporal.ZonedDateTime
  subjectId?: string
  fields?: Record<string, unknown>
  words?: Record<string, unknown>
  day?: string
}

/** Amara and Jo: an agreement that both signed, one time together behind them, and a time that Amara suggests. */
export async function seedCouple(root: Root, now = Temporal.Now.instant()): Promise<void> {
  const local = now.toZonedDateTimeISO(zone)
  const today = local.toPlainDate()
  const signedOn = today.subtract({ days: 10 })
  const lastTime = { date: today.subtract({ days: 3 }).toString(), time: "20:00" }
  const nextTime = { date: today.add({ days: 2 }).toString(), time: "20:00" }
  const { stage, offLimits, ban, daysAWeek, minutes } = firstTerms(signedOn, zone)

  const terms = await say(root, {
    by: amara,
    kind: "proposed_terms",
    at: at(signedOn, "18:12"),
    fields: {
      ...{ stage, offLimits: [...offLimits], ban, daysAWeek, minutes, zone },
      startsFirst: "patient",
      reviewOn: today.add({ days: 14 }).toString(),
    },
    words: { stopWord: "Harbour", ifDeclined: "Tea, and a film", alsoOffLimits: [] },
  })
  await say(root, { by: jo, kind: "signed", at: at(signedOn, "21:40"), fields: { terms } })

  const together = crypto.randomUUID()
  const asked = await say(root, {
    by: jo,
    kind: "proposed_time",
    at: at(today.subtract({ days: 5 }), "19:03"),
    subjectId: together,
    fields: { pair, zone, ...lastTime },
    day: lastTime.date,
  })
  await say(root, {
    by: amara,
    kind: "accepted",
    at: at(today.subtract({ days: 5 }), "22:15"),
    subjectId: together,
    fields: { pair, answers: asked },
  })
  const after = momentOf(lastTime, zone).add({ hours: 1 })
  for (const by of [amara, jo]) {
    await say(
      root,
      {
        by,
        kind: "happened",
        at: after,
        subjectId: together,
        fields: { pair, happened: "yes", exercise: stage },
        day: lastTime.date,
      },
      "couple_log_entry",
    )
  }
  await say(
    root,
    {
      by: jo,
      kind: "told",
      at: after.add({ minutes: 20 }),
      fields: { pair },
      words: { words: "I liked how quiet it was." },
      day: lastTime.date,
    },
    "couple_log_entry",
  )
  await reflect(root, amara, after.add({ minutes: 30 }), "Nervous at first. Then my shoulders let go.")
  await reflect(root, jo, after.add({ minutes: 45 }), "I did not know where to put my hands, and then I did.")

  await say(root, {
    by: amara,
    kind: "proposed_time",
    at: at(today.subtract({ days: 1 }), "20:31"),
    subjectId: crypto.randomUUID(),
    fields: { pair, zone, ...nextTime },
    day: nextTime.date,
  })
}

const at = (day: Temporal.PlainDate, time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: time })

const tables = { couple_plan_entry: couplePlanEntry, couple_log_entry: coupleLogEntry }

/** An event of the two, in Amara's circle and hers to own, by whoever said it. */
async function say(
  root: Root,
  said: Said,
  table: keyof typeof tables = "couple_plan_entry",
): Promise<string> {
  const id = crypto.randomUUID()
  const place = { table, column: "words", row: id, version: 1, circle: circleId, owner: amara.id }
  const key = said.words && (await dataKeyFor(root, circleId, amara.id))
  await root.insert(tables[table]).values({
    ...stamp(said.at),
    circleId,
    id,
    ownerId: amara.id,
    authorId: said.by.id,
    kind: said.kind,
    subjectId: said.subjectId ?? pair,
    fields: said.fields ?? {},
    words: key ? seal(key, place, JSON.stringify(said.words)) : null,
    performedOn: said.day ?? null,
    zone: said.day ? zone : null,
  })
  return id
}

/** A note that is its writer's alone. */
async function reflect(root: Root, by: Said["by"], when: Temporal.ZonedDateTime, words: string) {
  const id = crypto.randomUUID()
  const key = await dataKeyFor(root, circleId, by.id)
  const place = { column: "words", row: id, version: 1, circle: circleId, owner: by.id }
  await root.insert(reflectionEntry).values({
    ...stamp(when),
    circleId,
    id,
    ownerId: by.id,
    authorId: by.id,
    kind: "reflection",
    subjectId: id,
    performedOn: when.toPlainDate().toString(),
    zone,
    words: seal(key, { table: "reflection_entry", ...place }, words),
  })
}

const stamp = (when: Temporal.ZonedDateTime) => {
  const instant = when.toInstant().toString()
  return { recordedAt: instant, fromAt: instant, clientId: crypto.randomUUID(), digest: "seed" }
}
