import type { SignIn } from "#server/auth/find-sign-in.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { myCircle } from "./find-circle.ts"
import { addCircle, addName, ownCircle } from "./queries.ts"

/**
 * Somebody who comes alone begins a circle of her own; a therapist or a partner can come later. One is all she gets.
 * A name is written within a circle alone, so it comes second; asked again, what is missing is added.
 */
export async function beginCircle(actor: Actor, signIn: SignIn): Promise<void> {
  const alone = { room: "mine", circle: "all", operation: "begin", excluding: actor.userId } as const
  await withViewer(actor, alone, async (tx) => {
    if ((await ownCircle(tx)).length === 0) await addCircle(tx, crypto.randomUUID())
  })
  const circle = await myCircle(actor)
  if (!circle) throw new Error("The circle was not kept.")
  await withViewer(actor, { room: "mine", circle, operation: "begin" }, (tx) =>
    addName(tx, circle, actor.userId, signIn.name ?? ""),
  )
}
