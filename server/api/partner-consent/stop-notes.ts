import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { narrow } from "../consent/narrow-sight.ts"
import { NotFound } from "../errors.ts"
import { findPair } from "../sensate-focus/find-pair.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { readersIn } from "./read-own-sharing.ts"

/** One clinician reads the partner's notes no longer, from this second. It asks nothing. */
export async function stopNotes(actor: Actor, relationshipId: string): Promise<void> {
  const { circleId } = await findPair(actor, "ours")
  const team = await readersIn(actor, circleId)
  const reader = team.find((one) => one.id === relationshipId)
  if (!reader) throw new NotFound("nobody there")
  await stopReader(actor, circleId, reader.userId)
}

/** Every clinician, before the partner goes: each is waited for, so that nobody reads on. */
export async function stopAllNotes(actor: Actor, circleId: CircleId): Promise<void> {
  for (const { userId } of await readersIn(actor, circleId)) await stopReader(actor, circleId, userId)
}

function stopReader(actor: Actor, circleId: CircleId, viewerId: UserId) {
  const scope = { room: "ours", circle: circleId, operation: "stop own notes", excluding: viewerId } as const
  return withViewer(actor, scope, (tx) =>
    narrow(tx, { circleId, ownerId: actor.userId, viewerId, category: "reflection", mode: "hide" }),
  )
}
