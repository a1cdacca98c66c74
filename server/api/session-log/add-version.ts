import { dataKeyFor } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { NotFound } from "../errors.ts"
import type { ViewerTx } from "../viewer.ts"
import { keepSession } from "./keep-session.ts"
import { presentSession } from "./present.ts"
import { closeSession, dayVersions, versionsOf } from "./queries.ts"

type Category = "trainer_step" | "ratings" | "notes" | "adherence"

/** What there is of one session of the viewer's own; of its newest version, all. */
export async function readVersions(tx: ViewerTx<Category>, id: string) {
  const [[steps, ratings, notes], [day]] = await Promise.all([versionsOf(tx, id), dayVersions(tx, id)])
  const [last] = ratings
  if (!last) throw new NotFound("no such session")
  const circleId = last.circleId as CircleId // read from a table whose circle ids come from circles
  const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
  const ofLast = ({ version }: { version: number }) => version === last.version
  const note = notes.find(ofLast)
  const kept = presentSession(key, { ratings: last, step: steps.find(ofLast), note })
  return { circleId, key, last, versions: ratings, note, kept, planned: day?.planned ?? 0 }
}

type Read = Awaited<ReturnType<typeof readVersions>>
type Version = {
  clientId: string
  digest: string
  /** Left out: what it says stays. */
  log?: SessionLog
  /** Left out: what is kept to oneself stays so. */
  withheld?: boolean
}

/** The next version; when it was first kept, and for which day, stays. */
export async function addVersion(
  tx: ViewerTx<never, Category>,
  { circleId, key, last, kept, planned }: Read,
  { clientId, digest, log = kept.log, withheld = last.withheld }: Version,
): Promise<{ id: string; version: number }> {
  const next = { id: kept.id, version: last.version + 1 }
  await closeSession(tx, next.id) // one that was removed is closed already
  await keepSession(tx, {
    ...next,
    ...{ circleId, key, recordedAt: last.recordedAt, clientId, digest, withheld, log, planned },
    performed: { on: kept.performedOn, zone: kept.zone },
  })
  return next
}
