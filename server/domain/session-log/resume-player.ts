/** A session that is going on, as it was last seen. Milliseconds since 1970, and of the session. */
export type PlayerMoment = {
  readonly elapsedMs: number
  readonly isPaused: boolean
  readonly seenAt: number
}

/** Away for so long, the session went on: a phone that locked, a page that was loaded anew. */
const goesOnMs = 10 * 60_000
/** After so long it is another day, and a session begins from the start. */
const forgottenMs = 12 * 60 * 60_000

/**
 * Where the player begins again. It runs on through a short absence, as the session itself did;
 * after a longer one it waits, paused, where it was last seen. Null when it is too long ago.
 */
export function resumePlayer(
  last: PlayerMoment,
  now: number,
): { elapsedMs: number; isPaused: boolean } | null {
  const away = Math.max(0, now - last.seenAt)
  if (away >= forgottenMs) return null
  if (last.isPaused || away >= goesOnMs) return { elapsedMs: last.elapsedMs, isPaused: true }
  return { elapsedMs: last.elapsedMs + away, isPaused: false }
}
