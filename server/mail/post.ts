import { randomUUID } from "node:crypto"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { outbox } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hasMoved } from "#server/auth/address/moved-address.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { seal } from "#server/crypto/seal.ts"
import type { Letter } from "./letter.ts"
import { lifeOf } from "./when-to-try.ts"

export const letterPlace = (id: string) => ({ table: "outbox", column: "letter", row: id })

/**
 * Puts a letter in the outbox; given a transaction it goes out only if that commits. It is tried for as long as it is
 * of use: for its kind's own time, or until the link in it closes.
 */
export async function post(
  letter: Letter,
  db: Pick<Db, "insert"> = drizzle({ client: authPool() }),
  closes?: Temporal.Instant,
): Promise<void> {
  if (hasMoved(letter.to)) return // it reaches them again when they sign in by their new address
  const id = randomUUID()
  await db.insert(outbox).values({
    id,
    kind: letter.kind,
    letter: seal(installationKey(), letterPlace(id), JSON.stringify(letter)),
    until: new Date(closes?.epochMilliseconds ?? Date.now() + lifeOf(letter.kind) * 1000),
  })
}
