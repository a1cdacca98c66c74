import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { NotAccepted } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { readSharing } from "./read-sharing.ts"
import type { Share } from "./schema.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing } from "./stop-sharing.ts"

/**
 * Another last day. A grant never changes but by its ending, so this ends one and gives the next. Towards a partner
 * the next would wait a night, and the gap would tell; there it is the person's own act to stop and to share anew.
 */
export async function changeDays(actor: Actor, signIn: SignIn, input: z.infer<typeof Share>) {
  const { people, today } = await readSharing(actor, signIn.zone)
  const person = people.find((one) => one.relationshipId === input.relationshipId)
  if (person?.kind === "partner") throw new NotAccepted({ until: "days_partner" })
  if (input.until && today && input.until < today) throw new NotAccepted({ until: "day_past" })
  await stopSharing(actor, { relationshipId: input.relationshipId, category: input.category })
  return shareCategory(actor, signIn, input)
}
