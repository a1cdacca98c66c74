import type { DayAnswer, Practice, Rest } from "#server/domain/schedule/practice.ts"
import type { LadderMove, LadderSession } from "#server/domain/trainer-ladder/place-on-ladder.ts"
import type { KeptSession } from "../session-log/present.ts"
import type { ViewerTx } from "../viewer.ts"
import { chosenRung, dayChoices } from "./queries.ts"

/** What was done and what was said about the days, as the rules of the schedule know it. */
export async function readPractice(
  tx: ViewerTx,
  sessions: readonly KeptSession[],
  since: string,
): Promise<Practice> {
  const places = (await dayChoices(tx, since)).map(({ place }) => place.split("/"))
  return {
    done: sessions.flatMap(({ performedOn, log }) =>
      log.planItemId === null ? [] : [{ itemId: log.planItemId, on: Temporal.PlainDate.from(performedOn) }],
    ),
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

/** The trainer sessions as the ladder knows them, the oldest first. */
export const ladderSessions = (sessions: readonly KeptSession[]): LadderSession[] =>
  sessions
    .filter(({ log }) => log.activity === "trainer" && log.ladderItemId !== null)
    .toReversed()
    .map(({ log, performedOn }) => ({
      ladderItemId: log.ladderItemId,
      minutes: log.minutes,
      pain: log.pain,
      anxiety: log.anxiety,
      endedBy: log.endedBy,
      depth: log.depth,
      numbed: log.numbed,
      on: Temporal.PlainDate.from(performedOn),
    }))
