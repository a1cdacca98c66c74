import { sql } from "drizzle-orm"
import { account } from "#db/schema/auth.ts"
import { circle, displayName, relationship } from "#db/schema/care-circle.ts"
import { consentGrant } from "#db/schema/consent.ts"
import { beginPlan } from "#server/api/care-plan/answer-offer.ts"
import { keepSession } from "#server/api/session-log/keep-session.ts"
import type { Readable, ViewerTx } from "#server/api/viewer.ts"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate, planFromTemplate } from "#server/domain/care-plan/default-template.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { plannedOn } from "#server/domain/schedule/practice-by-week.ts"
import type { Root } from "./scenarios/people.ts"
import { seedPair } from "./synthetic-pair.ts"
import { type Chance, chanceFrom, weeksOf } from "./synthetic-weeks.ts"

export type Synthetic = { circles: number; weeks: number; seed: number; now: Temporal.Instant }
export type SyntheticCircle = {
  circleId: CircleId
  patient: UserId
  partner: UserId | null
  clinician: UserId
}

const zone = "Europe/London"
const names =
  "Ada Bea Cleo Dina Esi Fay Gita Hana Ines Jun Kaia Lea Mina Nia Ola Pia Rosa Suki Tara Uma".split(" ")

/** How many people one clinician has. */
const caseload = 60

/** Circles of invented people, the same ones for the same seed; each has a plan, weeks of practice, and most a partner. */
export async function seedSynthetic(root: Root, wish: Synthetic): Promise<SyntheticCircle[]> {
  const chance = chanceFrom(wish.seed)
  const begin = wish.now.subtract({ hours: 24 * 7 * wish.weeks + 24 })
  const made: SyntheticCircle[] = []
  let clinician: UserId | null = null
  for (let n = 0; n < wish.circles; n += 1) {
    if (n % caseload === 0 || !clinician)
      clinician = await addPerson(root, chance, `Dr ${pick(chance)}`, "c", n, wish)
    made.push(await addCircle(root, chance, n, clinician, wish, begin))
  }
  await root.execute(sql`select set_config('app.now', '', false)`)
  return made
}

const pick = (chance: Chance) => names[chance.below(names.length)] ?? "Ada"

async function addPerson(root: Root, chance: Chance, name: string, kind: string, n: number, wish: Synthetic) {
  const id = chance.id() as UserId // this is where the ids of these accounts are born
  const at = new Date(wish.now.epochMilliseconds)
  await root.insert(account).values({
    id,
    email: `${kind}${n}.${wish.seed}@synthetic.example`,
    emailVerifiedAt: at,
    name,
    country: "GB",
    zone,
    isAdultSince: at,
    acceptedTermsAt: at,
    acceptedTermsVersion: "2026-11",
    isInvented: true,
  })
  return id
}

async function addCircle(
  root: Root,
  chance: Chance,
  n: number,
  clinician: UserId,
  wish: Synthetic,
  begin: Temporal.Instant,
): Promise<SyntheticCircle> {
  const name = `${pick(chance)} ${n + 1}`
  const patient = await addPerson(root, chance, name, "p", n, wish)
  const partner = chance.is(0.6) ? await addPerson(root, chance, pick(chance), "j", n, wish) : null
  const circleId = chance.id() as CircleId // this is where the ids of these circles are born
  const at = begin.toString()
  await root.execute(sql`select set_config('app.now', ${at}, false)`)
  await root.insert(circle).values({ circleId, ownerId: patient, createdAt: at })
  await root
    .insert(displayName)
    .values([
      { circleId, personId: patient, name },
      { circleId, personId: clinician, name: "Your clinician" },
      ...(partner ? [{ circleId, personId: partner, name: "Your partner" }] : []),
    ])
  const beside = { root, chance, circleId, patient, at }
  const shared: Category[] = ["solo_plan", "adherence", "trainer_step", "ratings", "goals"]
  await addBeside(beside, clinician, "clinician", chance.is(0.5) ? [...shared, "notes"] : shared)
  const pair = partner ? await addBeside(beside, partner, "partner", ["couple_plan", "couple_log"]) : null
  await addWeeks(root, chance, { circleId, patient }, wish, partner !== null)
  if (pair && partner) await seedPair(root, chance, { circleId, patient, partner, pair }, wish)
  return { circleId, patient, partner, clinician }
}

type Beside = { root: Root; chance: Chance; circleId: CircleId; patient: UserId; at: string }

async function addBeside(
  { root, chance, circleId, patient, at }: Beside,
  person: UserId,
  kind: "clinician" | "partner",
  categories: readonly Category[],
): Promise<string> {
  const id = chance.id()
  await root
    .insert(relationship)
    .values({ circleId, id, ownerId: patient, personId: person, kind, fromAt: at, confirmedAt: at })
  await root.insert(consentGrant).values(
    categories.map((category) => ({
      circleId,
      id: chance.id(),
      ownerId: patient,
      viewerId: person,
      viewerKind: kind,
      relationshipId: id,
      category,
      purpose: kind === "partner" ? ("couple" as const) : ("care" as const),
      validFrom: at,
      coversFrom: at,
      atExpiry: kind === "partner" ? ("freeze" as const) : ("hide" as const),
      wordingVersion: "2026-11",
      wordingHash: "seed",
      recordedAt: at,
    })),
  )
  return id
}

const goals = [
  { id: "own", words: "To be at ease at the next examination." },
  { id: "calm", words: "To sleep without thinking about it." },
]

/** A plan that was said yes to, and the practice since, written by the verbs' own queries. */
async function addWeeks(
  root: Root,
  chance: Chance,
  { circleId, patient }: { circleId: CircleId; patient: UserId },
  wish: Synthetic,
  isPair: boolean,
): Promise<void> {
  const tx = { db: root, viewerId: patient } as unknown as ViewerTx<Readable, Readable> // it writes through the owner of the database
  const plan = planFromTemplate(defaultTemplate, goals, { sensateFocus: isPair })
  await beginPlan(tx, circleId, plan, { clientId: chance.id(), digest: "seed" })
  const key = await dataKeyFor(root, circleId, patient)
  const today = wish.now.toZonedDateTimeISO(zone).toPlainDate()
  for (const { on, log } of weeksOf(chance, today, wish.weeks)) {
    const when = on.toZonedDateTime({ timeZone: zone, plainTime: "20:30" }).toInstant()
    await root.execute(sql`select set_config('app.now', ${when.toString()}, false)`)
    await keepSession(tx, {
      circleId,
      key,
      id: chance.id(),
      version: 1,
      clientId: chance.id(),
      withheld: false,
      performed: { on: on.toString(), zone },
      log,
      planned: log.planItemId && plannedOn(plan, on).includes(log.planItemId) ? 1 : 0,
      digest: "seed",
    })
  }
}
