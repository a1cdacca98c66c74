import { createHmac } from "node:crypto"
import pg from "pg"
import { marksKey } from "#server/crypto/key-file.ts"
import { beneathQuery, ReplayedDifferently, StaleVersion } from "./errors.ts"

/** The digest of a body, by which the same client id with another body is known; keyed, since a body may be one word. */
export function digestOf(body: unknown): string {
  return createHmac("sha256", marksKey()).update(JSON.stringify(body, sorted)).digest("base64url")
}

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A replay of the same body is answered like the first time; another body under the same id is refused. */
export function assertSameBody(kept: string, digest: string): void {
  if (kept !== digest) throw new ReplayedDifferently("another body under the same client id")
}

/**
 * Two tries of one act at once: the second meets the first's client id, or sees the first's row as somebody's later
 * one. Looking again, it finds what the first has kept. A version that is truly stale is refused the second time too.
 */
export async function onceMore<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    const cause = beneathQuery(thrown)
    const isDoubled =
      cause instanceof pg.DatabaseError &&
      cause.code === "23505" &&
      /_(client|pk)$/.test(cause.constraint ?? "")
    if (isDoubled || thrown instanceof StaleVersion) return act()
    throw thrown
  }
}
