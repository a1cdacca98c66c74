import { erasure } from "#db/schema/ledger.ts"
import type { ViewerTx } from "../viewer.ts"

/** What is asked for here is carried out, also after a crash. */
export const askForErasure = (tx: ViewerTx) =>
  tx.db.insert(erasure).values({ accountId: tx.viewerId }).onConflictDoNothing()
