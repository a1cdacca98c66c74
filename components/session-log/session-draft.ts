import type { Ending, SessionLog } from "#server/domain/session-log/session-log.ts"

/** Numbers that nobody has answered yet stay open; skipped ones are null. Saved, both are null. */
export type DraftMoments = {
  before?: number | null
  peak?: number | null
  after?: number | null
}

export type SessionDraft = Omit<SessionLog, "pain" | "anxiety"> & {
  pain: DraftMoments
  anxiety: DraftMoments
  painNextDay: number | null
}

export type DraftStart = Pick<SessionLog, "activity" | "planItemId" | "minutes"> & {
  endedBy: Ending
  ladderItemId?: string | null
  /** Asked by the player before the session; then only four numbers are left. */
  before?: { pain: number | null; anxiety: number | null }
}

export function startDraft(start: DraftStart): SessionDraft {
  return {
    activity: start.activity,
    planItemId: start.planItemId,
    ladderItemId: start.ladderItemId ?? null,
    ladderItemLabel: null,
    minutes: start.minutes,
    pain: start.before ? { before: start.before.pain } : {},
    anxiety: start.before ? { before: start.before.anxiety } : {},
    painNextDay: null,
    endedBy: start.endedBy,
    depth: null,
    tightening: null,
    numbed: false,
    note: "",
    noteIsShared: false,
  }
}

export function draftOf({ pain, anxiety, ...log }: SessionLog): SessionDraft {
  return {
    ...log,
    pain: { before: pain.before, peak: pain.peak, after: pain.after },
    anxiety: { ...anxiety },
    painNextDay: pain.nextDay,
  }
}

/** The label goes with the session, so that it still reads right when the ladder has changed. */
export function logOf(draft: SessionDraft, ladder: readonly { id: string; label: string }[]): SessionLog {
  const { painNextDay, pain, anxiety, ...rest } = draft
  return {
    ...rest,
    ladderItemLabel: ladder.find((item) => item.id === rest.ladderItemId)?.label ?? rest.ladderItemLabel,
    note: rest.note.trim(),
    noteIsShared: rest.noteIsShared && rest.note.trim() !== "",
    pain: { ...answered(pain), nextDay: painNextDay },
    anxiety: answered(anxiety),
  }
}

function answered({ before, peak, after }: DraftMoments) {
  return { before: before ?? null, peak: peak ?? null, after: after ?? null }
}
