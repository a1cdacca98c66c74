import type { Agreement } from "#server/domain/sensate-focus/agreement.ts"
import { momentOf } from "#server/domain/sensate-focus/joint-session.ts"
import type { Session, Standing } from "./fold-pair.ts"

/** Both turns; what comes before and after is the two's own. */
export const minutesTogether = ({ terms }: Agreement): number => 2 * (terms?.minutes ?? 0)

export type Timed = Session & { moment: Temporal.ZonedDateTime; isOver: boolean }

/** The joint times that are asked for or agreed, in the order of the clock. */
export function timedSessions({ sessions, agreement }: Standing, now: Temporal.Instant): Timed[] {
  const minutes = minutesTogether(agreement)
  return sessions
    .flatMap((one): Timed[] => {
      const { when, state } = one.session
      if (!when || (state !== "asked" && state !== "agreed")) return []
      const moment = momentOf(when, one.zone)
      const isOver = Temporal.Instant.compare(moment.add({ minutes }).toInstant(), now) <= 0
      return [{ ...one, moment, isOver }]
    })
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.moment, b.moment))
}

/** The one that is asked for or agreed and not over yet. */
export const nextSession = (standing: Standing, now: Temporal.Instant): Timed | null =>
  timedSessions(standing, now).find((one) => !one.isOver) ?? null

/** Those that both said yes to and that are over, oldest first. */
export const pastSessions = (standing: Standing, now: Temporal.Instant): Timed[] =>
  timedSessions(standing, now).filter((one) => one.isOver && one.session.state === "agreed")
