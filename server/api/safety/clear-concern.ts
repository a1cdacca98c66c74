import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { checkExamination, type Examination } from "#server/domain/safety/red-lock.ts"
import { ownCircle } from "../care-circle/queries.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { lockOf } from "./present.ts"
import { addSafetyRow, safetyRowBy, safetyRows } from "./queries.ts"
import type { Clear, State } from "./schema.ts"

type Tx = ViewerTx<"medical", "medical">
type Clearing = Examination & { clientId: string; concernId: string }
type Whose = { circleId: string; ownerId: string; zone: string }

/** The patient says who examined her, and when. It is her word, and it is enough. */
export const stateExamined = (actor: Actor, input: z.infer<typeof State>, zone: string) =>
  onceMore(() =>
    withViewer(
      actor,
      { room: "mine", circle: "all", read: ["medical"], write: ["medical"], operation: "examined" },
      async (tx) => {
        const [circle] = await ownCircle(tx)
        if (!circle) throw new NotFound("no circle")
        await clear(tx, { circleId: circle.circleId, ownerId: tx.viewerId, zone }, input)
      },
    ),
  )

/** A clinician who may write what is medical has examined her. */
export const clearConcern = (
  actor: Actor,
  input: z.infer<typeof Clear>,
  as: { name: string; zone: string },
) =>
  onceMore(() =>
    withViewer(
      actor,
      {
        room: "caseload",
        circle: input.circleId as CircleId, // the door decides whether it is one, and theirs
        read: ["medical"],
        write: ["medical"],
        operation: "clear a concern",
      },
      async (tx) => {
        if (!tx.circleOwnerId) throw new NotFound("no such patient")
        const whose = { circleId: input.circleId, ownerId: tx.circleOwnerId, zone: as.zone }
        await clear(tx, whose, { ...input, examinedBy: as.name })
      },
    ),
  )

async function clear(tx: Tx, { circleId, ownerId, zone }: Whose, said: Clearing): Promise<void> {
  const { clientId, concernId, examinedOn } = said
  const examinedBy = said.examinedBy.trim()
  const digest = digestOf({ concernId, examinedOn, examinedBy })
  const [known] = await safetyRowBy(tx, clientId)
  if (known) return assertSameBody(known.digest, digest)
  const lock = lockOf(await safetyRows(tx, ownerId))
  if (lock?.concern.id !== concernId) throw new NotFound("no such concern")
  const today = tx.now.toZonedDateTimeISO(zone).toPlainDate()
  const problems = checkExamination({ examinedBy, examinedOn }, lock, today)
  if (problems.length > 0)
    throw new NotAccepted(Object.fromEntries(problems.map(({ field, reason }) => [field, reason])))
  const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId }
  const key = await dataKeyFor(tx.db, circleId, ownerId)
  const place = { table: "medical_entry", column: "words", row: row.id, version: 1 }
  await addSafetyRow(tx, {
    ...row,
    authorId: tx.viewerId,
    performedOn: examinedOn,
    zone,
    clientId,
    digest,
    kind: "clearance",
    subjectId: concernId,
    words: seal(key, { ...place, circle: circleId, owner: ownerId }, examinedBy),
  })
}
