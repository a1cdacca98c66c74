import type { TypedTerms } from "#components/sensate-focus/typed-terms.ts"

/** Terms that one of the two is writing down, and the ones that they began from. */
export type KeptTerms = { expectedVersion: string | null; typed: TypedTerms }

/** What this form wrote itself; an older shape is as good as none. */
export function readTerms(words: string | null): KeptTerms | null {
  if (words === null) return null
  try {
    const kept: unknown = JSON.parse(words)
    const isKept = typeof kept === "object" && kept !== null && "typed" in kept && "expectedVersion" in kept
    return isKept ? (kept as KeptTerms) : null // as said above
  } catch {
    return null
  }
}
