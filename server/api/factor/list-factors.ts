import type { SignIn } from "#server/auth/find-sign-in.ts"
import { changesOf } from "#server/auth/note-change.ts"
import { passkeysOf } from "#server/auth/passkey/keep-passkey.ts"
import { waysOf } from "#server/auth/ways.ts"
import { presentChange, presentPasskey } from "./present.ts"

/** Everything by which this person can sign in, and what changed about it lately. */
export async function listFactors({ userId }: SignIn) {
  const [passkeys, ways, changes] = await Promise.all([passkeysOf(userId), waysOf(userId), changesOf(userId)])
  return {
    passkeys: passkeys.map(presentPasskey),
    hasCodes: ways.code,
    hasPaper: ways.paper,
    changes: changes.map(presentChange),
  }
}
