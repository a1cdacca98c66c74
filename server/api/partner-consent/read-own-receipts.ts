import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { type Receipt, receiptsOf } from "../consent/read-receipts.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { partnerPlaces } from "./queries.ts"

/** Each change of who reads the partner's own notes, newest first; still there for somebody who has left. */
export async function listOwnReceipts(
  actor: Actor,
  signIn: SignIn,
  now: Temporal.Instant,
  id?: string,
): Promise<Receipt[]> {
  requireFreshProof(signIn, now)
  const places = { room: "ours", circle: "all", operation: "find circle" } as const
  const circles = await withViewer(actor, places, (tx) => partnerPlaces(tx))
  const all = await Promise.all(
    circles.map((place) => {
      const circle = place.circleId as CircleId // the relation table is where these ids are born
      return withViewer(actor, { room: "ours", circle, operation: "own receipts" }, (tx) =>
        receiptsOf(tx, circle, signIn, id),
      )
    }),
  )
  const when = ({ day, time }: Receipt) => `${day} ${time}`
  return all.flat().toSorted((a, b) => when(b).localeCompare(when(a)))
}

export async function readOwnReceipt(actor: Actor, signIn: SignIn, id: string, now: Temporal.Instant) {
  const [receipt] = await listOwnReceipts(actor, signIn, now, id)
  if (!receipt) throw new NotFound("no such receipt")
  return receipt
}
