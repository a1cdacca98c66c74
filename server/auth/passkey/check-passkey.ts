import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server"
import { and, eq, lt, or, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { passkey } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { type Asking, newChallenge, takeChallenge } from "./challenge.ts"
import { passkeysOf } from "./keep-passkey.ts"

const db = () => drizzle({ client: authPool() })

/** What the browser needs to ask for a passkey: one of this person's, or at the door any that it holds for us. */
export async function askForPasskey(
  asking: Asking,
  origin: string,
  accountId: string | null,
): Promise<Omit<PublicKeyCredentialRequestOptionsJSON, "extensions">> {
  const known = accountId ? await passkeysOf(accountId) : []
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: await newChallenge(asking),
    userVerification: "required",
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
}

/** Whose passkey signed; null for every answer that is not exactly what was asked for. */
export async function checkPasskey(
  asking: Asking,
  origin: string,
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const [known] = await db().select().from(passkey).where(eq(passkey.credentialId, response.id))
  if (!known) return null
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(challenge, asking),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    credential: {
      id: known.credentialId,
      publicKey: Uint8Array.from(Buffer.from(known.publicKey, "base64url")),
      counter: known.counter,
      transports: known.transports,
    },
  }).catch(() => null) // whatever a stranger sends is no passkey; the library throws for each kind of wrong
  if (!checked?.verified) return null
  const { newCounter } = checked.authenticationInfo
  // A counter that did not grow is a copy of the key. Many keys count nothing and stay at zero.
  const isNewer =
    newCounter === 0 ? eq(passkey.counter, 0) : or(eq(passkey.counter, 0), lt(passkey.counter, newCounter))
  const used = await db()
    .update(passkey)
    .set({ counter: newCounter, usedAt: sql`now()` })
    .where(and(eq(passkey.id, known.id), isNewer))
    .returning({ accountId: passkey.accountId })
  return used[0]?.accountId ?? null
}
