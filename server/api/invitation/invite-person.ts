import { createHmac, randomInt } from "node:crypto"
import { TRPCError } from "@trpc/server"
import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { installationKey, marksKey } from "#server/crypto/key-file.ts"
import { seal } from "#server/crypto/seal.ts"
import { invitationRules } from "#server/domain/care-circle/invitation.ts"
import { spoken, threeWords } from "#server/domain/care-circle/spoken-words.ts"
import { env } from "#server/env.ts"
import { post } from "#server/mail/post.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addInvitation, isClinician } from "./queries.ts"
import type { Invite } from "./schema.ts"

/** Words are few, so their hash is keyed: the database alone does not tell them. */
export const wordsHash = (id: string, words: readonly string[]): string =>
  createHmac("sha256", marksKey())
    .update(`${id} ${spoken(words)}`)
    .digest("base64url")

// By the client's id, so that a double click meets its own first invitation and is refused.
const reservedCircle = (inviter: string, clientId: string): string => {
  const hex = createHmac("sha256", marksKey()).update(`circle ${inviter} ${clientId}`).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const addressPlace = (id: string) => ({ table: "invitation", column: "address", row: id })

/** A clinician invites a patient, or a patient somebody beside her. The words come back this once; their hash is kept. */
export async function invitePerson(actor: Actor, signIn: SignIn, input: z.infer<typeof Invite>) {
  const isPatient = input.kind === "patient"
  if (isPatient && !(await isClinician(actor.userId))) throw new NotFound("not a clinician")
  // The patient will own the circle; until she comes, only its id is set aside.
  const circleId = isPatient ? reservedCircle(actor.userId, input.clientId) : await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  // Counted for this inviter alone, so that nobody learns who else writes to an address.
  const tries = [
    mayTry("invitation-account", actor.userId),
    mayTry("invitation-address", `${actor.userId} ${input.email}`),
  ]
  if ((await Promise.all(tries)).includes(false)) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  const token = newToken()
  const words = threeWords(randomInt)
  const id = input.clientId
  return withViewer(
    actor,
    { room: isPatient ? "caseload" : "mine", circle: "all", operation: "invite" },
    async (tx) => {
      const expires = tx.now.add({ hours: invitationRules.opensFor[input.kind] })
      await addInvitation(tx, {
        circleId,
        id,
        inviterId: actor.userId,
        inviterName: signIn.name ?? "",
        inviteeName: input.name,
        role: input.kind,
        address: seal(installationKey(), addressPlace(id), input.email),
        tokenHash: hashOf(token),
        wordsHash: wordsHash(id, words),
        createdAt: tx.at,
        expiresAt: expires.toString(),
      })
      await post(
        {
          to: input.email,
          kind: "invitation",
          link: `${env().publicUrl.origin}/invitation/${token}`,
          language: "en",
        },
        tx.db,
        expires,
      )
      return { id, words, openUntil: expires.toZonedDateTimeISO(signIn.zone).toPlainDate().toString() }
    },
  )
}
