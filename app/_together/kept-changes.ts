/** Notes that are being changed: what was typed, under the note and its version. */
export type KeptChanges = Readonly<Record<string, string>>

/** What this page wrote itself; an older shape is as good as none. */
export function readChanges(words: string | null): KeptChanges {
  if (words === null) return {}
  try {
    const kept: unknown = JSON.parse(words)
    const pairs = typeof kept === "object" && kept !== null ? Object.entries(kept) : []
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"))
  } catch {
    return {}
  }
}
