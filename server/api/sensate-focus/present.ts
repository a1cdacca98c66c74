import type { Agreement } from "#server/domain/sensate-focus/agreement.ts"
import { firstToucher } from "#server/domain/sensate-focus/joint-session.ts"
import { type Agreeing, stageAfter, stageBefore } from "#server/domain/sensate-focus/moving-on.ts"
import { loosens, type Side, sides, type Terms } from "#server/domain/sensate-focus/terms.ts"
import type { Pair } from "./find-pair.ts"
import { type Standing, waitingFor } from "./fold-pair.ts"
import { minutesTogether, nextSession, pastSessions, type Timed } from "./joint-time.ts"
import type { LogRow } from "./queries.ts"

/** Everything is told as one of the two reads it: me, and the other. No times of writing, no counts. */
const toReader = (side: Side, reader: Side) => (side === reader ? ("me" as const) : ("other" as const))

const presentTerms = (terms: Terms, reader: Side) => ({
  stage: terms.stage,
  offLimits: terms.offLimits,
  alsoOffLimits: terms.alsoOffLimits,
  ban: terms.ban,
  daysAWeek: terms.daysAWeek,
  minutes: terms.minutes,
  startsFirst: toReader(terms.startsFirst, reader),
  stopWord: terms.stopWord,
  ifDeclined: terms.ifDeclined,
  reviewOn: terms.reviewOn,
  zone: terms.zone,
})
export type TermsView = ReturnType<typeof presentTerms>

/** The local day on which somebody last put their name to terms. */
function signedOn({ signatures }: Standing, id: string, { zone }: Terms, by: Side): string | null {
  const signature = signatures.findLast((one) => one.terms === id && one.by === by)
  return signature?.at.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null
}

function presentSigned(standing: Standing, id: string, terms: Terms, reader: Side) {
  const other = sides.find((side) => side !== reader) ?? reader
  const [mineOn, othersOn] = [reader, other].map((side) => signedOn(standing, id, terms, side))
  return {
    id,
    terms: presentTerms(terms, reader),
    signatures: { mineOn: mineOn ?? null, othersOn: othersOn ?? null },
  }
}

/** The one who wrote them has signed; of any other signature only its own hand is told before it counts. */
function presentWaiting(standing: Standing, { side: reader, isSeenThrough }: Pair) {
  const { proposal, terms } = standing.agreement
  const id = isSeenThrough ? standing.waiting : waitingFor(standing, reader)
  if (!proposal || !id) return null
  const isMine = proposal.by === reader
  const hasSigned = isSeenThrough ? isMine : proposal.signedBy.includes(reader)
  return {
    id,
    terms: presentTerms(proposal.terms, reader),
    isMine,
    waitsANight: terms !== null && loosens(terms, proposal.terms),
    signatures: {
      mineOn: hasSigned ? signedOn(standing, id, proposal.terms, reader) : null,
      othersOn: isMine ? null : signedOn(standing, id, proposal.terms, proposal.by),
    },
  }
}

/** The question of the next step, with nobody's answer but the reader's. */
export function presentStep({ state, terms, movingOn, withTherapist }: Agreement, reader: Agreeing) {
  if (state !== "active" || !terms) return null
  const hasSaidYes = movingOn.yes.includes(reader) || movingOn.held.includes(reader)
  const mine = hasSaidYes ? "yes" : movingOn.notYet.includes(reader) ? "not_yet" : "none"
  return {
    now: terms.stage,
    next: stageAfter(terms.stage),
    before: stageBefore(terms.stage),
    mine: mine as "yes" | "not_yet" | "none",
    /** The partner is not told: it would say who else reads the plan. */
    withTherapist: reader !== "partner" && withTherapist,
  }
}

const presentAsked = ({ session, moment, zone }: Timed, minutes: number) => ({
  id: session.askedIn ?? "",
  at: moment.toInstant().toString(),
  zone,
  minutes,
})

function presentNext(next: Timed | null, minutes: number, reader: Side) {
  if (!next) return { state: "none" as const }
  const proposal = presentAsked(next, minutes)
  if (next.session.state === "agreed") return { state: "agreed" as const, proposal }
  const isMine = next.session.askedBy === reader
  return { state: isMine ? ("asked_by_me" as const) : ("asked_by_other" as const), proposal }
}

/** Each time swaps who begins; what both can see is all that is counted. */
function whoBegins({ agreement }: Standing, past: readonly Timed[], next: Timed | null): Side {
  const starts = agreement.terms?.startsFirst ?? "patient"
  const before: { firstToucher: Side }[] = []
  for (const { session } of past) {
    before.push({ firstToucher: firstToucher(before, starts, session.isSwapped) })
  }
  return firstToucher(before, starts, next?.session.isSwapped)
}

export function presentTogether(
  pair: Pair,
  standing: Standing,
  logs: readonly LogRow[] | null,
  now: Temporal.Instant,
) {
  const { agreement, inForce } = standing
  const reader = pair.side
  const me = reader === "patient" ? pair.ownerId : pair.partnerId
  const step = presentStep(agreement, reader)
  const minutes = minutesTogether(agreement)
  const next = nextSession(standing, now)
  const past = pastSessions(standing, now)
  const last = past.at(-1)
  const wasAnswered = (one: Timed) =>
    logs?.some((log) => log.kind === "happened" && log.subjectId === one.id && log.authorId === me)
  const zone = (agreement.terms ?? agreement.proposal?.terms)?.zone ?? null
  const asker = next?.session.swapAskedBy ?? null
  return {
    otherName: pair.otherName,
    zone,
    today: zone && now.toZonedDateTimeISO(zone).toPlainDate().toString(),
    isPaused: agreement.state === "paused",
    iWouldGoOn: !pair.isSeenThrough && agreement.readyAgain.includes(reader),
    inForce: inForce && agreement.terms ? presentSigned(standing, inForce, agreement.terms, reader) : null,
    waiting: presentWaiting(standing, pair),
    step: step && pair.isSeenThrough ? { ...step, mine: "none" as const } : step,
    jointTime: presentNext(next, minutes, reader),
    begins: toReader(whoBegins(standing, past, next), reader),
    swapAskedBy: asker && toReader(asker, reader),
    toAnswerFor: logs && last && !wasAnswered(last) ? presentAsked(last, minutes) : null,
    /** The last time, once this person has said whether it happened; how free it was is theirs alone to say. */
    answeredFor: logs && last && wasAnswered(last) ? presentAsked(last, minutes) : null,
    /** Telling the other needs the log of the two to be shared. */
    mayTell: logs !== null,
  }
}
export type TogetherView = ReturnType<typeof presentTogether>
export type ToldView = { id: string; from: "me" | "other"; day: string; words: string }
