import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { and, asc, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { passkey } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { dropPasskeys } from "#server/ledger/drop-ways.ts"
import { newChallenge, takeChallenge } from "./challenge.ts"

const db = () => drizzle({ client: authPool() })

export type Asker = { userId: string; sessionId: string; email: string; name: string | null }

export const passkeysOf = (accountId: string) =>
  db().select().from(passkey).where(eq(passkey.accountId, accountId)).orderBy(asc(passkey.createdAt))

/** What the browser needs to make a passkey that finds its account by itself and asks for face, finger or PIN. */
export async function offerPasskey(
  { userId, sessionId, email, name }: Asker,
  origin: string,
): Promise<Omit<PublicKeyCredentialCreationOptionsJSON, "extensions">> {
  const known = await passkeysOf(userId)
  return generateRegistrationOptions({
    rpName: "Ownpace",
    rpID: new URL(origin).hostname,
    userID: new TextEncoder().encode(userId),
    userName: email,
    userDisplayName: name ?? email,
    challenge: await newChallenge({ purpose: "add", sessionId }),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
}

/** Keeps a new passkey; false for anything that was not made for this sign-in, here and now. */
export async function keepPasskey(
  { userId, sessionId }: Asker,
  origin: string,
  response: RegistrationResponseJSON,
  device: string | null,
): Promise<boolean> {
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(challenge, { purpose: "add", sessionId }),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
  }).catch(() => null) // whatever a stranger sends is no passkey; the library throws for each kind of wrong
  if (!made?.verified) return false
  const { id, publicKey, counter, transports } = made.registrationInfo.credential
  const kept = await db()
    .insert(passkey)
    .values({
      accountId: userId,
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      counter,
      transports: transports ?? [],
      device,
    })
    .onConflictDoNothing()
    .returning({ id: passkey.id })
  return kept.length > 0
}

export async function dropPasskey(accountId: string, id: string): Promise<boolean> {
  const gone = await dropPasskeys(and(eq(passkey.accountId, accountId), eq(passkey.id, id)))
  return gone.length > 0
}
