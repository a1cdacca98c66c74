import { asksQuickCheck } from "../safety/quick-check.ts"
import type { SessionLog } from "./session-log.ts"

type Used = { readonly id: string; readonly on: Temporal.PlainDate } & Pick<SessionLog, "pain">

/** The session whose next day is today, while nothing of that day is told; sessions come the oldest first. Later nobody asks. */
export const dayAfterOf = (sessions: readonly Used[], today: Temporal.PlainDate): string | null => {
  const yesterday = today.subtract({ days: 1 })
  const then = sessions.filter(({ on }) => on.equals(yesterday))
  return then.some(({ pain }) => pain.nextDay !== null) ? null : (then.at(-1)?.id ?? null)
}

/** Whether a correction has a place for the day after: where something went inside, and that day has come. */
export const asksDayAfter = (
  { activity, pain }: Pick<SessionLog, "activity" | "pain">,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): boolean => pain.nextDay !== null || (asksQuickCheck(activity) && Temporal.PlainDate.compare(on, today) < 0)
