import type { BreathingPace } from "#server/domain/care-plan/activity.ts"

export type Breath = {
  phase: "in" | "hold" | "out"
  /** The second of the phase, from 1. */
  count: number
  /** 0 empty, 1 full: how large the pebble is. */
  fullness: number
}

/** Where the breath is after so many milliseconds. The pacer and the words read the same clock. */
export function breathAt(pace: BreathingPace, elapsedMs: number): Breath {
  const { inSeconds, holdSeconds, outSeconds } = pace
  const seconds = (elapsedMs / 1000) % (inSeconds + holdSeconds + outSeconds)
  if (seconds < inSeconds) {
    return { phase: "in", count: Math.floor(seconds) + 1, fullness: eased(seconds / inSeconds) }
  }
  const afterIn = seconds - inSeconds
  if (afterIn < holdSeconds) return { phase: "hold", count: Math.floor(afterIn) + 1, fullness: 1 }
  const out = afterIn - holdSeconds
  return { phase: "out", count: Math.floor(out) + 1, fullness: 1 - eased(out / outSeconds) }
}

// Slow at both ends, as a breath is.
function eased(part: number): number {
  return (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, part)))) / 2
}
