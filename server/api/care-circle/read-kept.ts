import type { CircleId } from "#server/domain/care-circle/id.ts"
import { listVersions } from "../care-plan/list-versions.ts"
import { NotFound } from "../errors.ts"
import { ownWords } from "../message/queries.ts"
import { openMessage } from "../message/seal-message.ts"
import { type Actor, toInstant, withViewer } from "../viewer.ts"
import { pastCare } from "./queries.ts"

const dayIn = (zone: string, at: string) => toInstant(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The people whom this clinician was beside once and is no longer. Their records are the clinician's own. */
export async function listKept(actor: Actor, zone: string) {
  const scope = { room: "caseload", circle: "all", operation: "records kept" } as const
  return withViewer(actor, scope, async (tx) =>
    (await pastCare(tx)).map(({ circleId, name, from, until }) => ({
      circleId,
      name: name ?? "",
      from: from && dayIn(zone, from),
      until: until && dayIn(zone, until),
    })),
  )
}

/** What this clinician wrote in one circle: the plans they offered and their words to the patient, and nothing of hers. */
export async function readKept(actor: Actor, circleId: CircleId, zone: string) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["exchange", "messages"],
    operation: "records kept",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const place = (await pastCare(tx)).find((one) => one.circleId === circleId)
    if (!place) throw new NotFound("no such record")
    const [versions, rows] = await Promise.all([listVersions(tx, circleId, zone), ownWords(tx, circleId)])
    const words = await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        on: dayIn(zone, row.recordedAt),
        text: await openMessage(tx.db, row),
      })),
    )
    return { name: place.name ?? "", versions, words }
  })
}
