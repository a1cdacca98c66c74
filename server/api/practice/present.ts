import type { CarePlan, PlanItem } from "#server/domain/care-plan/plan.ts"
import { asksQuickCheck } from "#server/domain/safety/quick-check.ts"
import type { Day } from "#server/domain/schedule/day-of.ts"
import type { MyOffers } from "../care-plan/read-my-offer.ts"
import type { Practised } from "./read-practice.ts"

type Facts = {
  today: Temporal.PlainDate
  version: number | null
  plan: CarePlan | null
  day: Day | null
  nextDay: Temporal.PlainDate | null
  rung: string | null
  /** Items whose session was played and not saved yet. */
  unsaved: readonly string[]
  /** Yesterday's session, while nobody said how it was the day after. */
  dayAfter: string | null
  /** What goes inside waits until somebody has looked. */
  isHeld: boolean
  /** Of today. */
  practised: readonly Practised[]
  offers: MyOffers
  letter: MyOffers["note"]
  names: ReadonlyMap<string, string>
  therapist: { id: string; name: string } | null
}

export type TodayState =
  | { kind: "open" }
  | { kind: "left"; returnsOn: string | null }
  | { kind: "done"; minutes: number }

export type TodaysItem = { item: PlanItem; state: TodayState; rung: string | null; isHeld: boolean }

/** The page of the day as its owner reads it. */
export function presentToday(facts: Facts) {
  const { letter, plan, version } = facts
  return {
    day: facts.today.toString(),
    hasPlan: plan !== null,
    isResting: facts.day?.isResting ?? false,
    items: (facts.day?.items ?? []).map(
      ({ item, state, comesRound }): TodaysItem => ({
        item,
        rung: item.kind === "trainer" ? facts.rung : null,
        isHeld: facts.isHeld && asksQuickCheck(item.kind),
        state:
          state === "done"
            ? { kind: "done", minutes: minutesOf(facts.practised, item.id) }
            : state === "not_today"
              ? { kind: "left", returnsOn: comesRound?.toString() ?? null }
              : { kind: "open" },
      }),
    ),
    unsaved: facts.unsaved[0] ?? null,
    dayAfter: facts.dayAfter,
    nextDay: facts.nextDay?.toString() ?? null,
    offers: facts.offers.waiting.map(({ offerId, authorId, offeredOn, state, plan: offered }) => ({
      ...{ offerId, authorId, offeredOn, state, plan: offered },
      from: facts.names.get(authorId) ?? "",
      current: plan,
      currentVersion: version,
    })),
    letter: letter && {
      authorId: letter.authorId,
      from: facts.names.get(letter.authorId) ?? "",
      writtenOn: letter.on,
      paragraphs: letter.text.split(/\n+/).filter((text) => text.trim() !== ""),
    },
    therapist: facts.therapist && { id: facts.therapist.id, name: facts.therapist.name },
  }
}

const minutesOf = (practised: readonly Practised[], itemId: string): number =>
  practised.filter((one) => one.itemId === itemId).reduce((total, { minutes }) => total + minutes, 0)
