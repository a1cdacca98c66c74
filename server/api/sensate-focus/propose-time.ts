import type { z } from "zod"
import { momentOf, timeForTwo } from "#server/domain/sensate-focus/joint-session.ts"
import { NotAccepted, StaleVersion } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import type { Standing } from "./fold-pair.ts"
import { nextSession } from "./joint-time.ts"
import { recordEvent } from "./record-event.ts"
import type { AnswerTime, ProposeTime } from "./schema.ts"

/** Suggests a day and an hour on the clock that both signed. */
export function proposeTime(actor: Actor, input: z.infer<typeof ProposeTime>) {
  return recordEvent(actor, input, "suggest a time", (standing, pair, now) => {
    const when = checkedTime(standing, input, now)
    if (nextSession(standing, now)) throw new StaleVersion("a time is asked for already")
    return {
      kind: "proposed_time",
      sessionId: crypto.randomUUID(),
      fields: { pair: pair.id, ...when },
      day: when.date,
      zone: when.zone,
    }
  })
}

/** Yes, another time, not today; each is a good answer, and a no is free even in a pause. */
export function answerTime(actor: Actor, input: z.infer<typeof AnswerTime>) {
  return recordEvent(actor, input, "answer a time", (standing, pair, now) => {
    const asked = standing.sessions.find(({ session }) => session.askedIn === input.proposalId)
    const state = asked?.session.state
    if (!asked || (state !== "asked" && state !== "agreed")) throw new StaleVersion("not asked any more")
    const fields = { pair: pair.id, answers: input.proposalId }
    const sessionId = asked.id
    if (input.answer === "not_today") return { kind: "not_today", sessionId, fields }
    if (input.answer === "other_time") {
      const when = checkedTime(standing, input, now)
      return {
        kind: "other_time",
        sessionId,
        fields: { ...fields, ...when },
        day: when.date,
        zone: when.zone,
      }
    }
    if (asked.session.askedBy === pair.side || state !== "asked") throw new StaleVersion("answered already")
    const open = timeForTwo(standing.agreement)
    if (open.kind === "closed") throw new NotAccepted({ form: open.reason })
    return { kind: "accepted", sessionId, fields }
  })
}

function checkedTime({ agreement }: Standing, input: { on: string; at: string }, now: Temporal.Instant) {
  const open = timeForTwo(agreement)
  if (open.kind === "closed") throw new NotAccepted({ form: open.reason })
  const when = { date: input.on, time: input.at }
  const moment = momentOf(when, open.zone)
  if (Temporal.Instant.compare(moment.toInstant(), now) <= 0) throw new NotAccepted({ on: "past" })
  const yearAhead = now.toZonedDateTimeISO(open.zone).add({ years: 1 })
  if (Temporal.ZonedDateTime.compare(moment, yearAhead) > 0) throw new NotAccepted({ on: "too_far" })
  return { ...when, zone: open.zone }
}
