import type { z } from "zod"
import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { circlesOfPerson } from "../care-circle/queries.ts"
import { consentFacts } from "../consent/read-sharing.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { openCard } from "./present.ts"
import { givenCards } from "./queries.ts"
import type { Given, SeeAs } from "./schema.ts"

/** The cards that somebody made for this reader; none where there are none, and the same where there never were. */
export async function readGivenCards(actor: Actor, { room, circleId }: z.infer<typeof Given>) {
  const place = await placeBeside(actor, room, circleId)
  if (!place) {
    if (room === "caseload") throw new NotFound("not in this clinician's care")
    return { name: "", cards: [] }
  }
  const circle = place.circleId as CircleId // read from a table whose circle ids come from circles
  const scope = { room, circle, read: ["shared_card"], onlyGranted: true, operation: "cards" } as const
  return withViewer(actor, scope, async (tx) => ({
    name: place.name ?? "",
    cards: await openGiven(tx, circle, place.ownerId),
  }))
}

const placeBeside = (actor: Actor, room: "ours" | "caseload", circleId: string | null) =>
  withViewer(actor, { room, circle: "all", operation: "find circle" }, async (tx) =>
    (await circlesOfPerson(tx, room === "ours" ? "partner" : "clinician")).find(
      (one) => circleId === null || one.circleId === circleId,
    ),
  )

/** «See as»: what one reader has of her cards, by the same door, with nobody noted as looking. */
export async function previewGivenCards(
  actor: Actor,
  { relationshipId }: z.infer<typeof SeeAs>,
  requireProof: () => void,
) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const reader = await withViewer(
    actor,
    { room: "mine", circle: circleId, operation: "see as" },
    async (tx) => (await consentFacts(tx, circleId)).beside.find((one) => one.id === relationshipId),
  )
  if (!reader) throw new NotFound("nobody there")
  if (reader.kind === "partner") requireProof() // a quiet stop would show here
  const scope = {
    room: reader.kind === "partner" ? "ours" : "caseload",
    circle: circleId,
    as: reader.userId,
    read: ["shared_card"],
    operation: "see as",
  } as const
  return withViewer(actor, scope, (tx) => openGiven(tx, circleId, actor.userId))
}

async function openGiven(tx: ViewerTx<"shared_card">, circleId: CircleId, ownerId: string) {
  if (!tx.granted.has("shared_card")) return []
  const [rows, key] = await Promise.all([
    givenCards(tx, circleId, ownerId),
    findDataKey(tx.db, circleId, ownerId),
  ])
  return rows.flatMap((row) => {
    const card = openCard(key, row)
    return card ? [{ id: row.id, ...card }] : []
  })
}
