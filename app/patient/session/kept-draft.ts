import type { FeltBefore } from "#components/player/ask-before.tsx"
import type { SessionDraft } from "#components/session-log/session-draft.ts"
import type { PlayerMoment } from "#server/domain/session-log/resume-player.ts"

/** A session that was played and is not saved yet. Its client id goes with it, so that it is never saved twice. */
export type KeptDraft = { clientId: string; performedOn: string; draft: SessionDraft }

/** A session that is going on. */
export type KeptPlayer = { moment: PlayerMoment; before: FeltBefore; rungId: string | null }

// Both were written by these pages; an older shape that lacks the part that is looked for is as good as none.
function read<T>(words: string | null, part: keyof T & string): T | null {
  if (words === null) return null
  try {
    const kept: unknown = JSON.parse(words)
    return typeof kept === "object" && kept !== null && part in kept ? (kept as T) : null // as said above
  } catch {
    return null
  }
}

export const readKept = (words: string | null) => read<KeptDraft>(words, "draft")
export const readPlayer = (words: string | null) => read<KeptPlayer>(words, "moment")
