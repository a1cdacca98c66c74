import { createHmac } from "node:crypto"
import { installationKey } from "#server/crypto/key-file.ts"
import { ReplayedDifferently } from "./errors.ts"

/** The digest of a body, by which the same client id with another body is known; keyed, since a body may be one word. */
export function digestOf(body: unknown): string {
  return createHmac("sha256", installationKey()).update(JSON.stringify(body, sorted)).digest("base64url")
}

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A replay of the same body is answered like the first time; another body under the same id is refused. */
export function assertSameBody(kept: string, digest: string): void {
  if (kept !== digest) throw new ReplayedDifferently("another body under the same client id")
}
