import type { SQL } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { paperCode, passkey } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { keepLine, writeLedger } from "./keep-line.ts"

/** A passkey that was taken away, or a code on paper that was used, opens nothing in a restored database either. */
export const dropPasskeys = (where: SQL | undefined): Promise<{ id: string }[]> =>
  drizzle({ client: authPool() }).transaction(async (tx) => {
    const gone = await tx.delete(passkey).where(where).returning({ id: passkey.id })
    if (gone.length === 0) return gone
    await keepLine(tx, { happened: "ways_dropped", passkeys: gone.map(({ id }) => id), papers: [] })
    await writeLedger(tx)
    return gone
  })

export const dropPapers = (where: SQL | undefined): Promise<{ id: string }[]> =>
  drizzle({ client: authPool() }).transaction(async (tx) => {
    const gone = await tx.delete(paperCode).where(where).returning({ id: paperCode.accountId })
    if (gone.length === 0) return gone
    await keepLine(tx, { happened: "ways_dropped", passkeys: [], papers: gone.map(({ id }) => id) })
    await writeLedger(tx)
    return gone
  })
