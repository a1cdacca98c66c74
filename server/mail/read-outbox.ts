import { desc } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { outbox } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { Letter } from "./letter.ts"
import { letterPlace } from "./post.ts"
import { write } from "./send.ts"

/** The newest fifty letters, as they would have arrived. */
export async function readOutbox() {
  const rows = await drizzle({ client: authPool() })
    .select()
    .from(outbox)
    .orderBy(desc(outbox.createdAt))
    .limit(50)
  return rows.map((row) => {
    const letter = Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(row.id), row.letter)))
    const { subject, text } = write(letter)
    return {
      id: row.id,
      to: letter.to,
      subject,
      text,
      linkHref: letter.link,
      at: row.createdAt.toISOString().slice(0, 16).replace("T", " "),
    }
  })
}
