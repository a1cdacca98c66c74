import { type Agreement, foldAgreement } from "#server/domain/sensate-focus/agreement.ts"
import type { AgreementEvent } from "#server/domain/sensate-focus/agreement-event.ts"
import {
  foldJointSession,
  type JointSession,
  type JointSessionEvent,
} from "#server/domain/sensate-focus/joint-session.ts"
import type { Side } from "#server/domain/sensate-focus/terms.ts"
import { toInstant } from "../viewer.ts"
import type { Pair } from "./find-pair.ts"
import type { OpenedEvent, StoredEvent } from "./stored-event.ts"

export type Session = { id: string; zone: string; session: JointSession }
export type Signature = { terms: string; by: Side; at: Temporal.Instant }

/** Where the two stand, as far as one viewer may see it. */
export type Standing = {
  agreement: Agreement
  /** Which event asked for what is in force, and for what waits. Answers name these, never a number. */
  inForce: string | null
  waiting: string | null
  signatures: readonly Signature[]
  sessions: readonly Session[]
}

const noVersion = -1

/**
 * Folds what a viewer may see, as it stands at this instant. Terms are numbered as this viewer sees them, so that a
 * hidden one leaves no gap.
 */
export function foldPair(
  pair: Pick<Pair, "id" | "ownerId" | "partnerId">,
  events: readonly OpenedEvent[],
  now: Temporal.Instant,
): Standing {
  const sideOf = (author: string): Side | null =>
    author === pair.ownerId ? "patient" : author === pair.partnerId ? "partner" : null
  const numbers = new Map<string, number>()
  const signatures: Signature[] = []
  const said: AgreementEvent[] = []
  const asked = new Map<string, { zone: string; events: JointSessionEvent[] }>()

  for (const { row, event } of events) {
    const by = sideOf(row.authorId)
    const at = toInstant(row.recordedAt)
    if (!by) {
      // Nobody but the two and the care team writes here.
      if (row.subjectId === pair.id) said.push(...therapistSaid(at, event))
      continue
    }
    if ("pair" in event) {
      if (event.pair !== pair.id) continue
      const known = asked.get(row.subjectId) ?? { zone: "UTC", events: [] }
      asked.set(row.subjectId, known)
      if ("zone" in event) known.zone = event.zone
      known.events.push(sessionEvent(row.id, at, by, event))
      continue
    }
    if (row.subjectId !== pair.id) continue
    if (event.kind === "proposed_terms") {
      const version = numbers.size + 1
      numbers.set(row.id, version)
      const { kind: _, limitsRead: known, ...terms } = event
      said.push({ kind: "proposed", at, by, version, terms, known }, { kind: "signed", at, by, version })
      signatures.push({ terms: row.id, by, at })
    } else if (event.kind === "tightened") {
      said.push({ kind: "tightened", at, by, wish: { alsoOffLimits: event.alsoOffLimits } })
    } else if ("terms" in event) {
      const version = numbers.get(event.terms) ?? noVersion
      said.push({ kind: event.kind === "withdrew_terms" ? "withdrawn" : event.kind, at, by, version })
      if (event.kind === "signed") signatures.push({ terms: event.terms, by, at })
    } else if (event.kind === "with_therapist") {
      if (by === "patient") said.push({ ...event, at, by })
    } else if (event.kind === "would_move_on") {
      if (event.withTherapist) said.push({ kind: "with_therapist", at, by: "therapist", isAsked: true })
      said.push({ kind: event.kind, at, by, to: event.to, isHeld: event.isHeld })
    } else {
      said.push({ ...event, at, by })
    }
  }
  const agreement = foldAgreement(said, now)
  const named = (version: number | null | undefined) =>
    [...numbers].find(([, number]) => number === version)?.[0] ?? null
  return {
    agreement,
    inForce: agreement.terms && named(agreement.version),
    waiting: named(agreement.proposal?.version),
    signatures,
    sessions: [...asked].map(([id, one]) => ({
      id,
      zone: one.zone,
      session: foldJointSession(one.events),
    })),
  }
}

/** What waits for signatures, as one of the two knows it: whoever took their own terms back has none any more. */
export function waitingFor({ agreement: { proposal }, waiting }: Standing, side: Side): string | null {
  return proposal?.by === side && !proposal.signedBy.includes(side) ? null : waiting
}

const therapistSaid = (at: Temporal.Instant, event: StoredEvent): AgreementEvent[] => {
  switch (event.kind) {
    case "paused":
    case "with_therapist":
      return [{ ...event, at, by: "therapist" }]
    case "would_move_on":
    case "not_yet":
      return [{ kind: event.kind, at, by: "therapist", to: event.to }]
    default:
      return []
  }
}

type SessionStored = Extract<OpenedEvent["event"], { pair: string }>

function sessionEvent(id: string, at: Temporal.Instant, by: Side, event: SessionStored): JointSessionEvent {
  const base = { id, at, by }
  switch (event.kind) {
    case "proposed_time":
      return { ...base, kind: "proposed", when: { date: event.date, time: event.time } }
    case "other_time":
      return {
        ...base,
        kind: "other_time",
        answers: event.answers,
        when: { date: event.date, time: event.time },
      }
    case "accepted":
    case "not_today":
      return { ...base, kind: event.kind, answers: event.answers }
    case "swap_asked":
    case "swap_agreed":
      return { ...base, kind: event.kind }
  }
}
