import { logSession } from "#server/api/session-log/log-session.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { as } from "./open-two.ts"

/** A session with a trainer, as Amara might log it, without words. */
export const evening: SessionLog = {
  activity: "trainer",
  planItemId: "trainer",
  ladderItemId: "size-3",
  ladderItemLabel: "Green",
  minutes: 3,
  pain: { before: 1, peak: 3, after: 1, nextDay: null },
  anxiety: { before: 4, peak: 5, after: null },
  endedBy: "chose_to_stop",
  depth: "half",
  tightening: "some",
  numbed: false,
  note: "",
  noteIsShared: false,
}

/** Amara logs it, with what is different this time. */
export const logEvening = (part: Partial<SessionLog> = {}, on = "2026-11-20") =>
  logSession(as("amara"), {
    clientId: crypto.randomUUID(),
    performed: { on, zone: "Europe/London" },
    log: { ...evening, ...part },
  })
