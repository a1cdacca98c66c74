import type { CardBegun } from "#components/shared-card/card-composer.tsx"

/** What the composer wrote itself; an older shape is as good as none. */
export function readCard(words: string | null): CardBegun | undefined {
  if (words === null) return undefined
  try {
    const kept: unknown = JSON.parse(words)
    const isKept = typeof kept === "object" && kept !== null && "choice" in kept && "readerId" in kept
    return isKept ? (kept as CardBegun) : undefined // as said above
  } catch {
    return undefined
  }
}
