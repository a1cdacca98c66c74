import { randomUUID } from "node:crypto"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { outbox } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { seal } from "#server/crypto/seal.ts"
import type { Letter } from "./letter.ts"

export const letterPlace = (id: string) => ({ table: "outbox", column: "letter", row: id })

/** Puts a letter in the outbox; given a transaction it goes out only if that commits. */
export async function post(
  letter: Letter,
  db: Pick<Db, "insert"> = drizzle({ client: authPool() }),
): Promise<void> {
  const id = randomUUID()
  await db.insert(outbox).values({
    id,
    kind: letter.kind,
    letter: seal(installationKey(), letterPlace(id), JSON.stringify(letter)),
  })
}
