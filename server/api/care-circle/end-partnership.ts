import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { deleteSharedSessions } from "../account/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { endBeside, personBeside, waitFor } from "./end-relationship.ts"
import { relationshipsOf } from "./queries.ts"

type Here = Pick<SignIn, "sessionId" | "isShared">

/**
 * One act: the link of the two ends, and with it what is open between them, since every proposal and agreement is of
 * this pair; her sign-ins on shared devices end too, but for the one she acts from. What each of them wrote stays
 * with whoever wrote it.
 */
export async function endPartnership(actor: Actor, signIn: Here, relationshipId: string) {
  const partner = await personBeside(actor, relationshipId, "partner")
  await endBeside(actor, partner)
  const ended = await deleteSharedSessions(actor.userId, signIn.sessionId)
  const team = await withViewer(
    actor,
    { room: "mine", circle: partner.circleId, operation: "find people" },
    async (tx) => (await relationshipsOf(tx)).map(({ relationship }) => relationship.personId as UserId), // born in this table
  )
  // What the partner let a clinician read hung on the partner's place as well.
  await waitFor(actor, partner.circleId, team)
  return { sharedSignIns: ended.length, isHereShared: signIn.isShared }
}
