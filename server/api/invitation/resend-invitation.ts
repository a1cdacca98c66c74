import type { SignIn } from "#server/auth/find-sign-in.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addressPlace, invitePerson } from "./invite-person.ts"
import { invitationById, withdraw } from "./queries.ts"

/** Takes the old link back and sends a new one, with new words. */
export async function resendInvitation(actor: Actor, signIn: SignIn, id: string) {
  const row = await withViewer(actor, { room: "mine", circle: "all", operation: "resend" }, async (tx) => {
    const found = await invitationById(tx, id)
    if (!found || found.inviterId !== actor.userId || found.acceptedAt)
      throw new NotFound("no such invitation")
    await withdraw(tx, id)
    return found
  })
  return invitePerson(actor, signIn, {
    kind: row.role,
    name: row.inviteeName,
    email: unseal(installationKey(), addressPlace(row.id), row.address),
    clientId: crypto.randomUUID(),
  })
}
