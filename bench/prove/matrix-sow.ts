import { randomUUID } from "node:crypto"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { amarasPlan } from "#db/seed/plans.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { call, session } from "./hidden-acts.ts"
import { type House, proveEverybody } from "./house.ts"

/** One row of Amara's circle, and by what it is known wherever it comes. */
export type Sown = {
  category: Category
  kind: string
  id: string
  owner: Persona
  author: Persona
  addressee?: Persona
  traces: readonly string[]
}

const circleId = circles.amara
const zone = "Europe/London"
const word = () => `sown${randomUUID().replaceAll("-", "").slice(0, 10)}`
const inDays = (days: number) => Temporal.Now.plainDateISO(zone).add({ days }).toString()
const thread = { mine: { room: "mine", withId: personas.okafor.id }, desk: { room: "caseload", circleId } }

/** A day on which nothing else is, and a rating that nobody else gave: what has no words is known by its number. */
const day = "2019-03-07"
const peak = 8317351
const dayOfTwo = "2019-05-16"
const reviewOn = inDays(19)

export const planWith = (trace: string, goal: string) => {
  const plan = amarasPlan(1)
  return {
    ...plan,
    items: plan.items.filter(({ kind }) => kind !== "sensate_focus"),
    goals: [{ id: "goal", words: goal }],
    ladder: plan.ladder && {
      ...plan.ladder,
      items: plan.ladder.items.map((item) => ({ ...item, label: trace })),
    },
  }
}

export const terms = (limit: string, expectedVersion: string | null) => ({
  ...{ clientId: randomUUID(), expectedVersion, stage: "non_genital", alsoOffLimits: [limit], daysAWeek: 2 },
  ...{ minutes: 15, startsFirst: "me", stopWord: "Harbour", ifDeclined: "Tea", reviewOn, zone },
})

export const cardFor = (relationshipId: string, words: string) => ({
  relationshipId,
  choice: { title: "A card", words, goals: [], steps: [], ratings: [] },
})

/** Amara's circle with one thing in each category, and of whoever else writes there; nothing that was there before. */
export async function sowMatrix(house: House, empty: () => Promise<unknown>): Promise<Sown[]> {
  const as = (who: Persona, name: string, input: unknown) => call(house, who, name, input)
  const keep = (who: Persona, room: string, words: string) =>
    as(who, "reflection.keep", { room, clientId: randomUUID(), words, day: inDays(-1), zone })
  const say = (who: Persona, room: string, words: string) =>
    as(who, "sensateFocus.tell", { room, clientId: randomUUID(), words, day: inDays(-1), zone })
  const sown: [Category, Persona, string, readonly string[]][] = []
  const sow = (category: Category, author: Persona, kind: string, ...traces: string[]) => {
    const own = traces.length > 0 ? traces : [word()]
    sown.push([category, author, kind, own])
    return own[0] ?? ""
  }
  await empty()
  await proveEverybody([house])
  const plan = planWith(sow("solo_plan", "amara", "plan"), sow("goals", "amara", "plan"))
  const offer = { circleId, clientId: randomUUID(), planVersion: 1, lastOfferId: null, draftVersion: 0, plan }
  const { offerId, id } = await as("okafor", "carePlan.offer", offer)
  await as("amara", "carePlan.answer", { clientId: randomUUID(), offerId: offerId ?? id, answer: "yes" })
  // Whoever offered a plan knows it, and keeps what they offered: here nobody did.
  await house.root.query("delete from exchange_entry where circle_id = $1", [circleId])
  const another = { ...offer, clientId: randomUUID(), plan: planWith("Blue", "A goal") }
  await as("lind", "carePlan.offer", another)
  const { clientId, performed, log } = session(sow("notes", "amara", "note"), true)
  const ladderItemLabel = sow("trainer_step", "amara", "step")
  await as("amara", "sessionLog.log", { clientId, performed, log: { ...log, ladderItemLabel } })
  sow("ratings", "amara", "trainer", String(peak), peak.toLocaleString("en"))
  sow("adherence", "amara", "day", day, "7 March", "days-practised")
  const limit = sow("couple_plan", "amara", "proposed_terms", word(), reviewOn)
  const proposed = await as("amara", "sensateFocus.proposeTerms", { room: "mine", ...terms(limit, null) })
  const signing = { room: "ours", clientId: randomUUID(), expectedVersion: proposed.id, answer: "sign" }
  await as("jo", "sensateFocus.answerTerms", signing)
  await say("amara", "mine", sow("couple_log", "amara", "told"))
  await say("jo", "ours", sow("couple_log", "jo", "told"))
  await keep("amara", "mine", sow("reflection", "amara", "reflection"))
  await keep("jo", "ours", sow("reflection", "jo", "reflection"))
  const send = (who: Persona, to: object, text: string) =>
    as(who, "message.send", { thread: to, clientId: randomUUID(), text })
  await send("amara", thread.mine, sow("messages", "amara", "message"))
  await send("okafor", thread.desk, sow("messages", "okafor", "message"))
  const drafted = planWith("Blue", sow("clinician_notes", "okafor", "plan_draft"))
  await as("okafor", "carePlan.draft", {
    circleId,
    clientId: randomUUID(),
    expectedVersion: 0,
    plan: drafted,
  })
  const card = cardFor(relationships.amaraLind, sow("shared_card", "amara", "card"))
  const { mark, at } = await as("amara", "sharedCard.preview", card)
  await as("amara", "sharedCard.publish", { clientId: randomUUID(), ...card, seen: mark, seenAt: at })
  const held = await as("amara", "safety.report", { clientId: randomUUID(), question: "bleeding" })
  sow("medical", "amara", "concern", held.concernId)
  sow("couple_log", "amara", "happened", dayOfTwo, "16 May")
  sow("outcomes", "amara", "questionnaire")
  await withoutWords(house, sown.find(([category]) => category === "outcomes")?.[3][0] ?? "")
  const rows = await rowsOf(house, sown)
  await sowDay(house)
  return rows
}

/** One more day, of these weeks: the desk draws no others, and names the drawing «days-practised». */
const sowDay = ({ root }: House) =>
  root.query(
    `insert into practice_day (circle_id, id, owner_id, author_id, recorded_at, from_at, client_id, digest, item_id, day, planned, done, is_joint)
     select circle_id, gen_random_uuid(), owner_id, author_id, recorded_at, from_at, gen_random_uuid(), 'd', item_id, $1, 0, 1, true
     from practice_day where circle_id = $2`,
    [inDays(-10), circleId],
  )

/** What no verb writes so: a rating of its own, days long ago, and a questionnaire, which nothing writes at all yet. */
async function withoutWords({ root }: House, score: string): Promise<void> {
  const { id } = personas.amara
  await root.query(
    "update ratings_entry set fields = jsonb_set(fields, '{pain,peak}', to_jsonb($1::int)) where circle_id = $2",
    [peak, circleId],
  )
  await root.query("update practice_day set day = $1, is_joint = true where circle_id = $2", [day, circleId])
  await root.query(
    `insert into outcomes_entry (circle_id, id, owner_id, author_id, recorded_at, from_at, client_id, digest, kind, subject_id, fields)
     values ($1, $2, $3, $3, now(), now(), $2, 'd', 'questionnaire', $2, jsonb_build_object('score', $4::text))`,
    [circleId, randomUUID(), id, score],
  )
  await root.query(
    `insert into couple_log_entry (circle_id, id, owner_id, author_id, recorded_at, from_at, client_id, digest, kind, subject_id, fields, performed_on)
     values ($1, $2, $3, $3, now(), now(), $2, 'd', 'happened', $2, jsonb_build_object('pair', $4::text, 'happened', 'yes', 'exercise', 'non_genital'), $5)`,
    [circleId, randomUUID(), id, relationships.amaraJo, dayOfTwo],
  )
}

/** Where the rows of a category are, and of which kind they are. */
export const kept = (category: Category) =>
  category === "adherence"
    ? "(select *, 'day' as kind, null::uuid as addressee_id from practice_day) as one"
    : category === "messages"
      ? "messages_entry as one"
      : `(select *, null::uuid as addressee_id from ${category}_entry) as one`

const nameOf = (id: string): Persona =>
  (Object.keys(personas) as Persona[]).find((name) => personas[name].id === id) ?? "noor" // keys of a record of personas

async function rowsOf({ root }: House, sown: readonly [Category, Persona, string, readonly string[]][]) {
  const rows: Sown[] = []
  for (const [category, author, kind, traces] of sown) {
    const found = await root.query<{ id: string; owner_id: string; addressee_id: string | null }>(
      `select id, owner_id, addressee_id from ${kept(category)} where circle_id = $1 and author_id = $2 and kind = $3`,
      [circleId, personas[author].id, kind],
    )
    const [row] = found.rows
    if (!row || found.rows.length > 1)
      throw new Error(`${author}'s ${kind} of ${category} was not sown once.`)
    const addressee = row.addressee_id ? { addressee: nameOf(row.addressee_id) } : {}
    rows.push({ category, kind, id: row.id, owner: nameOf(row.owner_id), author, ...addressee, traces })
  }
  return rows
}
