import type { SignIn } from "#server/auth/find-sign-in.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addCircle, addName, ownCircle } from "./queries.ts"

/** Somebody who comes alone begins a circle of her own; a therapist or a partner can come later. One is all she gets. */
export async function beginCircle(actor: Actor, signIn: SignIn): Promise<void> {
  await withViewer(
    actor,
    { room: "mine", circle: "all", operation: "begin", excluding: actor.userId },
    async (tx) => {
      if ((await ownCircle(tx)).length > 0) return
      const circleId = crypto.randomUUID()
      await addCircle(tx, circleId)
      await addName(tx, circleId, actor.userId, signIn.name ?? "")
    },
  )
}
