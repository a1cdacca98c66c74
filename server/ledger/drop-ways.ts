import type { SQL } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { paperCode, passkey, totpSeed } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { keepLine, writeLedger } from "./keep-line.ts"

type Tx = Pick<Db, "insert" | "delete">
type Gone = { id: string }[]

/** A way in that was taken away or used up opens nothing in a restored database either. */
const drop = (kind: "passkeys" | "papers" | "codes", remove: (tx: Tx) => Promise<Gone>): Promise<Gone> =>
  drizzle({ client: authPool() }).transaction(async (tx) => {
    const gone = await remove(tx)
    if (gone.length === 0) return gone
    const ids = { passkeys: [], papers: [], codes: [], [kind]: gone.map(({ id }) => id) }
    await keepLine(tx, { happened: "ways_dropped", ...ids })
    await writeLedger(tx)
    return gone
  })

export const dropPasskeys = (where: SQL | undefined) =>
  drop("passkeys", (tx) => tx.delete(passkey).where(where).returning({ id: passkey.id }))

export const dropSeeds = (where: SQL | undefined) =>
  drop("codes", (tx) => tx.delete(totpSeed).where(where).returning({ id: totpSeed.accountId }))

export const dropPapers = (where: SQL | undefined) =>
  drop("papers", (tx) => tx.delete(paperCode).where(where).returning({ id: paperCode.accountId }))
