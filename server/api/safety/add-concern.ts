import type { ConcernQuestion } from "#server/domain/safety/red-lock.ts"
import type { ViewerTx } from "../viewer.ts"
import { addSafetyRow } from "./queries.ts"

type Said = {
  circleId: string
  clientId: string
  digest: string
  question: ConcernQuestion
  /** ISO local day, and its zone. */
  on: string
  zone: string
}

/** What the viewer said yes to: from the commit on, what goes inside waits. */
export async function addConcern(
  tx: ViewerTx<never, "medical">,
  { question, on, ...said }: Said,
): Promise<void> {
  const id = crypto.randomUUID()
  await addSafetyRow(tx, {
    ...said,
    id,
    ownerId: tx.viewerId,
    authorId: tx.viewerId,
    performedOn: on,
    kind: "concern",
    subjectId: id,
    fields: { question },
  })
}
