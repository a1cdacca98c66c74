import type { z } from "zod"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { keepLine } from "#server/ledger/keep-line.ts"
import { tick } from "#server/live/tick.ts"
import { addDraft, notesByClientId } from "../care-plan/queries.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { addHold, partnerToHold, standingHolds } from "./queries.ts"
import type { PlaceHold } from "./schema.ts"
import { sealCause } from "./seal-cause.ts"

/** What a clinician keeps for themselves; the cause of a hold is such a note. */
const own = ["clinician_notes"] as const
type HoldTx = ViewerTx<"clinician_notes", "clinician_notes">

/** Partners keep what they could read at this instant, and nothing tells them. Why is the clinician's own. */
export async function placeHold(actor: Actor, input: z.infer<typeof PlaceHold>): Promise<{ holdId: string }> {
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const scope = { room: "caseload", circle: circleId, read: own, write: own, operation: "hold" } as const
  const partner = await withViewer(actor, scope, (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    return partnerToHold(tx, circleId)
  })
  return withViewer(actor, { ...scope, excluding: partner ?? actor.userId }, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const { clientId, cause } = input
    const digest = digestOf({ circleId, cause })
    const [known] = await notesByClientId(tx, circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return { holdId: known.subjectId }
    }
    if ((await partnerToHold(tx, circleId)) !== partner) throw new StaleVersion("somebody joined or left")
    const [standing] = await standingHolds(tx, circleId)
    if (standing) throw new StaleVersion("a hold stands already")
    return { holdId: await keepHold(tx, { circleId, clientId, digest, cause, partner }) }
  })
}

type Held = { circleId: CircleId; clientId: string; digest: string; cause: string; partner: UserId | null }

async function keepHold(tx: HoldTx, { circleId, clientId, digest, cause, partner }: Held): Promise<string> {
  const holdId = crypto.randomUUID()
  const { viewerId } = tx
  const note = { circleId, id: crypto.randomUUID(), version: 1, ownerId: viewerId }
  await addHold(tx, { circleId, id: holdId, placedBy: viewerId })
  await addDraft(tx, {
    ...note,
    authorId: viewerId,
    clientId,
    digest,
    kind: "hold_cause",
    subjectId: holdId,
    words: await sealCause(tx, note, cause),
  })
  await keepLine(tx.db, { happened: "hold_placed", circle: circleId, hold: holdId, by: viewerId })
  await tick(tx, partner ? [partner] : []) // what was there stays to be read
  return holdId
}
