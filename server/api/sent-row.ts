import { and, eq } from "drizzle-orm"
import type { AnyPgColumn } from "drizzle-orm/pg-core"
import type { ViewerTx } from "./viewer.ts"

type Sent = { circleId: AnyPgColumn; authorId: AnyPgColumn; clientId: AnyPgColumn }

/** The row that this person sent into a circle under a client id: a send that is repeated finds it. */
export const isSent = (table: Sent, tx: ViewerTx, circleId: string, clientId: string) =>
  and(eq(table.circleId, circleId), eq(table.authorId, tx.viewerId), eq(table.clientId, clientId))
