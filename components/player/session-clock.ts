const longestMinutes = 60

/** "3:12" */
export function clockWords(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

/** Whole minutes, rounded; a session log takes 0 to 60. */
export function minutesOf(elapsedMs: number): number {
  return Math.min(longestMinutes, Math.round(elapsedMs / 60_000))
}
