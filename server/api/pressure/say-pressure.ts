import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { stageAfter } from "#server/domain/sensate-focus/moving-on.ts"
import { yesWaits } from "#server/domain/sensate-focus/pressure.ts"
import { tick } from "#server/live/tick.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { reflectionPlace } from "../reflection/present.ts"
import { addReflection, reflectionByClient } from "../reflection/queries.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { findPair, type Pair } from "../sensate-focus/find-pair.ts"
import { foldPair, type Standing } from "../sensate-focus/fold-pair.ts"
import { pastSessions } from "../sensate-focus/joint-time.ts"
import { lookOf } from "../sensate-focus/look-of.ts"
import { addEvent, eventsOf } from "../sensate-focus/queries.ts"
import { openEvents } from "../sensate-focus/stored-event.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { kind } from "./queries.ts"
import { ownPressures } from "./read-pressure.ts"
import type { SayPressure } from "./schema.ts"

type Said = z.infer<typeof SayPressure>
type Tx = ViewerTx<"couple_plan" | "reflection", "couple_plan" | "reflection">

/**
 * One person's word on how free a time was: withheld from the first moment, and told to nobody. All that follows by
 * itself is that their own yes to the next step waits, which no page shows. A pause is theirs to choose.
 */
export async function sayPressure(actor: Actor, input: Said): Promise<{ id: string }> {
  const pair = await findPair(actor, input.room)
  const { clientId, ...body } = input
  const digest = digestOf({ pressure: body })
  const look = await lookOf(actor, pair)
  const scope = {
    ...look,
    read: [...look.read, "reflection"],
    write: ["couple_plan", "reflection"],
  } as const
  return onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const [kept] = await reflectionByClient(tx, clientId)
      if (kept) {
        assertSameBody(kept.digest, digest)
        return { id: kept.id }
      }
      if (!tx.circleOwnerId) throw new NotFound("not in this circle")
      const standing = foldPair(pair, await openEvents(tx, await eventsOf(tx, pair.circleId)), tx.now)
      const id = await keep(tx, pair, standing, { ...input, digest })
      await holdOrCount(tx, pair, standing)
      await tick(tx, [actor.userId])
      return { id }
    }),
  )
}

async function keep(tx: Tx, { circleId }: Pair, standing: Standing, said: Said & { digest: string }) {
  const { clientId, digest, proposalId } = said
  const past = pastSessions(standing, tx.now).find(({ session }) => session.askedIn === proposalId)
  if (!past?.session.when) throw new StaleVersion("not a time that is over")
  const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId: tx.viewerId }
  await addReflection(tx, {
    ...row,
    ...{ clientId, digest, kind, subjectId: proposalId },
    authorId: tx.viewerId,
    performedOn: past.session.when.date,
    zone: past.zone,
    withheld: true,
    words: seal(await dataKeyFor(tx.db, circleId, tx.viewerId), reflectionPlace(row), said.said),
  })
  return row.id
}

/** Their yes, where one stands, counts or waits as they said last. It reads as a yes on their page either way. */
async function holdOrCount(tx: Tx, pair: Pair, { agreement }: Standing): Promise<void> {
  const { movingOn, terms, withTherapist } = agreement
  const to = terms && stageAfter(terms.stage)
  const waits = yesWaits(await ownPressures(tx, pair.circleId))
  const now = waits ? movingOn.yes : movingOn.held
  if (!to || !now.includes(pair.side)) return
  await addEvent(tx, {
    circleId: pair.circleId,
    id: crypto.randomUUID(),
    ownerId: pair.ownerId,
    authorId: tx.viewerId,
    clientId: crypto.randomUUID(),
    digest: digestOf({ to, waits }),
    kind: "would_move_on",
    subjectId: pair.id,
    fields: { to, withTherapist, isHeld: waits },
  })
}
