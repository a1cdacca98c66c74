import { type Agreement, type AgreementEvent, foldAgreement } from "#server/domain/sensate-focus/agreement.ts"
import {
  foldJointSession,
  type JointSession,
  type JointSessionEvent,
} from "#server/domain/sensate-focus/joint-session.ts"
import type { Side } from "#server/domain/sensate-focus/terms.ts"
import { toInstant } from "../viewer.ts"
import type { Pair } from "./find-pair.ts"
import type { OpenedEvent } from "./stored-event.ts"

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

/** Folds what a viewer may see. Terms are numbered as this viewer sees them, so that a hidden one leaves no gap. */
export function foldPair(pair: Pair, events: readonly OpenedEvent[]): Standing {
  const sideOf = (author: string): Side | null =>
    author === pair.ownerId ? "patient" : author === pair.partnerId ? "partner" : null
  const numbers = new Map<string, number>()
  const signatures: Signature[] = []
  const said: AgreementEvent[] = []
  const asked = new Map<string, { zone: string; events: JointSessionEvent[] }>()

  for (const { row, event } of events) {
    const by = sideOf(row.authorId)
    if (!by) continue
    const at = toInstant(row.recordedAt)
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
      const { kind: _, ...terms } = event
      said.push({ kind: "proposed", at, by, version, terms }, { kind: "signed", at, by, version })
      signatures.push({ terms: row.id, by, at })
    } else if (event.kind === "tightened") {
      said.push({ kind: "tightened", at, by, wish: { alsoOffLimits: event.alsoOffLimits } })
    } else if ("terms" in event) {
      const version = numbers.get(event.terms) ?? noVersion
      said.push({ kind: event.kind === "withdrew_terms" ? "withdrawn" : event.kind, at, by, version })
      if (event.kind === "signed") signatures.push({ terms: event.terms, by, at })
    } else {
      said.push({ kind: event.kind, at, by })
    }
  }
  const agreement = foldAgreement(said)
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
