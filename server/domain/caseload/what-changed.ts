import type { OfferState } from "../care-plan/offer.ts"
import { isBadDayAfter, isWorrying } from "../session-log/after-log.ts"
import type { Ending, PainMoments } from "../session-log/session-log.ts"

/** One practice of a person, as far as the clinician may read it. */
export type SharedSession = {
  /** ISO local day. */
  readonly on: string
  readonly recordedAt: Temporal.Instant
  /** When it was last told how it felt and ended: the day after comes later. */
  readonly toldAt: Temporal.Instant
  readonly pain: PainMoments | null
  readonly item: string | null
  readonly endedBy: Ending | null
}

/** All that a clinician may know about one person; what is not granted is simply not there. */
export type PersonFacts = {
  /** When the two last met, or when the clinician joined. */
  readonly metAt: Temporal.Instant | null
  /** What holds their sessions, where health is granted: since which day. */
  readonly heldSince: string | null
  /** When somebody last looked, where health is granted. */
  readonly clearedAt: Temporal.Instant | null
  /** Null where no session category is granted. */
  readonly sessions: readonly SharedSession[] | null
  /** The newest offer of this clinician. */
  readonly offer: { readonly version: number; readonly state: OfferState } | null
  /** The last message, where it was the patient's; nothing waits after an answer. */
  readonly unanswered: string | null
  /** The plan in force, where it is granted. */
  readonly planVersion: number | null
  /** From this pain on (0 to 10) the therapist would want to know; the plan's own number, or the default's. */
  readonly talkFromPain: number
  /** And where the day after was worse than before by more than this. */
  readonly maxNextDayRise: number
}

export type Change =
  | { readonly kind: "safety_form"; readonly day: string }
  | { readonly kind: "safety_sign"; readonly day: string }
  | { readonly kind: "would_want_to_know"; readonly pain: number; readonly day: string }
  | { readonly kind: "bad_day_after"; readonly pain: number; readonly day: string }
  | { readonly kind: "wants_to_talk"; readonly version: number }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "offer_accepted"; readonly version: number }
  | { readonly kind: "offer_kept"; readonly version: number }
  | { readonly kind: "sessions"; readonly count: number; readonly item: string | null }
  | { readonly kind: "offer_open"; readonly version: number }
  | { readonly kind: "plan"; readonly version: number }
  | { readonly kind: "no_plan" }

/** What changed, the most pressing first. Quiet is not a sign: somebody with nothing new is told by their plan alone. */
export const whatChanged = (person: PersonFacts): readonly [Change, ...Change[]] => {
  const since = (at: Temporal.Instant | null) =>
    at !== null && (person.metAt === null || Temporal.Instant.compare(at, person.metAt) >= 0)
  const sessions = person.sessions?.filter(({ recordedAt }) => since(recordedAt)) ?? []
  const told = person.sessions?.filter(({ toldAt }) => since(toldAt)) ?? []
  const [first, ...rest] = [
    ...safety(person, told),
    ...hardest(told, person.talkFromPain),
    ...badDayAfter(told, person),
    ...talk(person),
    ...(person.unanswered === null ? [] : [{ kind: "message", text: person.unanswered } as const]),
    ...answered(person, since),
    ...practised(sessions),
    ...(person.offer?.state.state === "open"
      ? [{ kind: "offer_open", version: person.offer.version } as const]
      : []),
    ...(person.planVersion === null ? [] : [{ kind: "plan", version: person.planVersion } as const]),
  ]
  return first ? [first, ...rest] : [{ kind: "no_plan" }]
}

/** A hold stands until somebody has looked. Where health is not granted, the ratings say at least how it ended. */
const safety = ({ heldSince, clearedAt }: PersonFacts, sessions: readonly SharedSession[]): Change[] => {
  if (heldSince !== null) return [{ kind: "safety_form", day: heldSince }]
  const last = newestOf(
    sessions.filter(
      ({ endedBy, toldAt }) =>
        endedBy !== null &&
        isWorrying({ endedBy }) &&
        (clearedAt === null || Temporal.Instant.compare(toldAt, clearedAt) > 0),
    ),
  )
  return last ? [{ kind: "safety_sign", day: last.on }] : []
}

const newestOf = (sessions: readonly SharedSession[]): SharedSession | undefined =>
  sessions.toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt)).at(-1)

const hardest = (sessions: readonly SharedSession[], from: number): Change[] => {
  const strongest = ({ pain }: SharedSession) =>
    Math.max(pain?.before ?? 0, pain?.peak ?? 0, pain?.after ?? 0)
  const last = newestOf(sessions.filter((session) => strongest(session) >= from))
  return last ? [{ kind: "would_want_to_know", pain: strongest(last), day: last.on }] : []
}

const badDayAfter = (sessions: readonly SharedSession[], numbers: PersonFacts): Change[] => {
  const last = newestOf(sessions.filter(({ pain }) => pain !== null && isBadDayAfter(pain, numbers)))
  const pain = last?.pain?.nextDay ?? null
  return last && pain !== null ? [{ kind: "bad_day_after", pain, day: last.on }] : []
}

const talk = ({ offer }: PersonFacts): Change[] =>
  offer?.state.state === "talking" ? [{ kind: "wants_to_talk", version: offer.version }] : []

const answered = ({ offer }: PersonFacts, since: (at: Temporal.Instant | null) => boolean): Change[] => {
  if (!offer || !since(offer.state.since)) return []
  if (offer.state.state === "accepted") return [{ kind: "offer_accepted", version: offer.version }]
  return offer.state.state === "kept" ? [{ kind: "offer_kept", version: offer.version }] : []
}

const practised = (sessions: readonly SharedSession[]): Change[] => {
  if (sessions.length === 0) return []
  return [{ kind: "sessions", count: sessions.length, item: newestOf(sessions)?.item ?? null }]
}
