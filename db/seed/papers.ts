import { eq } from "drizzle-orm"
import { accessEntry, consentEvent, consentGrant, consentWording } from "#db/schema/consent.ts"
import { wordingOf } from "#server/api/consent/word-grant.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { circles, type Persona, personas } from "./personas.ts"
import type { Root } from "./scenarios/people.ts"

const day = 86_400_000

type Look = { who: Persona; daysAgo: number[]; at: string; categories: Category[]; wasRefused?: true }

/** Who looked at Amara's in these weeks: before they met, after she wrote, and once at what was not shared. */
const looks: readonly Look[] = [
  {
    who: "okafor",
    daysAgo: [62, 55, 41, 27, 13, 3],
    at: "08:40:00",
    categories: ["adherence", "goals", "ratings", "solo_plan", "trainer_step"],
  },
  { who: "okafor", daysAgo: [41, 13], at: "08:41:00", categories: ["couple_plan", "notes"] },
  { who: "lind", daysAgo: [48, 20], at: "13:05:00", categories: ["adherence", "solo_plan"] },
  { who: "lind", daysAgo: [48], at: "13:06:00", categories: ["ratings"], wasRefused: true },
  { who: "jo", daysAgo: [10, 9, 4, 2], at: "20:15:00", categories: ["couple_log", "couple_plan"] },
]

const dayBefore = (now: Date, daysAgo: number) =>
  new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 10)

/** What ten weeks leave on paper: who looked, and a receipt of each thing that was shared, and of what was stopped. */
export async function seedPapers(root: Root, now: Date): Promise<void> {
  const circleId = circles.amara
  const ownerId = personas.amara.id
  await root.insert(accessEntry).values(
    looks.flatMap(({ who, daysAgo, at, categories, wasRefused = false }) =>
      daysAgo.map((ago) => ({
        ...{ circleId, ownerId, viewerId: personas[who].id, categories, wasRefused },
        operation: "patient page",
        minute: `${dayBefore(now, ago)}T${at}Z`,
      })),
    ),
  )
  for (const grant of await root.select().from(consentGrant).where(eq(consentGrant.circleId, circleId))) {
    const wording = wordingOf(grant.category, grant.viewerKind, {
      occasion: grant.viewerKind === "partner" ? "confirming" : "sharing",
      withPast: false,
      waits: false,
    })
    await root
      .insert(consentWording)
      .values({ ...wording, recordedAt: grant.recordedAt })
      .onConflictDoNothing()
    const event = (happened: string, recordedAt: string, details: object) =>
      root.insert(consentEvent).values({
        ...{ circleId, ownerId: grant.ownerId, actorId: grant.ownerId, viewerId: grant.viewerId },
        ...{ id: crypto.randomUUID(), happened, recordedAt },
        details: { grants: [grant.id], categories: [grant.category], ...details },
      })
    await event("granted", grant.recordedAt, {
      from: grant.validFrom,
      until: grant.validUntil,
      coversFrom: grant.coversFrom,
      wording: wording.hash,
    })
    if (grant.endedAt) await event("ended", grant.endedAt, {})
  }
}
