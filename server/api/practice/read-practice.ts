import type { DayAnswer, Practice, Rest } from "#server/domain/schedule/practice.ts"
import type { RatingsPart } from "#server/domain/session-log/split-by-category.ts"
import type { LadderMove, LadderSession } from "#server/domain/trainer-ladder/place-on-ladder.ts"
import type { ViewerTx } from "../viewer.ts"
import { chosenRung, dayChoices, type practisedRows, usedRows } from "./queries.ts"

export type Practised = Awaited<ReturnType<typeof practisedRows>>[number]

/** What was done and what was said about the days, as the rules of the schedule know it. */
export async function readPractice(
  tx: ViewerTx,
  practised: readonly Practised[],
  since: string,
): Promise<Practice> {
  const places = (await dayChoices(tx, since)).map(({ place }) => place.split("/"))
  return {
    done: practised.map(({ on, itemId }) => ({ itemId, on: Temporal.PlainDate.from(on) })),
    answers: places.flatMap(([, day = "", what, itemId = ""]): DayAnswer[] =>
      what === "item" ? [{ itemId, on: Temporal.PlainDate.from(day), answer: "not_today" }] : [],
    ),
    rests: places.flatMap(([, day = "", what, kind]): Rest[] =>
      what === "rest" ? [{ kind: kind === "week" ? "week" : "day", on: Temporal.PlainDate.from(day) }] : [],
    ),
  }
}

/** The size that the person chose for herself since, up or down. */
export const readMoves = async (tx: ViewerTx): Promise<LadderMove[]> =>
  (await chosenRung(tx)).map(({ place }) => {
    const [, day = "", itemId = ""] = place.split("/")
    return { itemId, on: Temporal.PlainDate.from(day) }
  })

/** The trainer sessions as the ladder knows them, the oldest first: every page asks here, so that all name one place. */
export const readLadderSessions = async (
  tx: ViewerTx<"trainer_step" | "ratings">,
): Promise<(LadderSession & { id: string })[]> =>
  (await usedRows(tx)).flatMap(({ id, on, ...row }) => {
    const step = row.step as { itemId: string; minutes: number } // written by keepSession and by nothing else
    const { pain, anxiety, endedBy, depth, numbed } = row.ratings as RatingsPart // likewise
    const felt = { pain, anxiety, endedBy, depth, numbed }
    return on === null
      ? []
      : [{ id, ladderItemId: step.itemId, minutes: step.minutes, ...felt, on: Temporal.PlainDate.from(on) }]
  })
