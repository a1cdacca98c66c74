import type { TypedTerms } from "#components/sensate-focus/typed-terms.ts"

/** Terms that one of the two is writing down, and the ones that they began from, with the limits that stood there. */
export type KeptTerms = { expectedVersion: string | null; limits: readonly string[]; typed: TypedTerms }

/** What this form wrote itself; an older shape is as good as none. */
export function readTerms(words: string | null): KeptTerms | null {
  if (words === null) return null
  try {
    const kept: unknown = JSON.parse(words)
    const isKept = typeof kept === "object" && kept !== null && "typed" in kept && "expectedVersion" in kept
    if (!isKept) return null
    // As said above; an older one named no limits.
    return { limits: [], ...(kept as Omit<KeptTerms, "limits"> & Partial<Pick<KeptTerms, "limits">>) }
  } catch {
    return null
  }
}
