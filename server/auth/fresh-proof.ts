import { NeedsProof } from "#server/api/errors.ts"
import { sharingDefaults } from "#server/domain/consent/sharing-defaults.ts"

/** Goes on only if this person has proven, a few minutes ago at most, that it is them who holds the device. */
export function requireFreshProof(signIn: { provenAt: number }, now: Temporal.Instant): void {
  const age = now.epochMilliseconds - signIn.provenAt
  // A clock that was set back makes no proof younger; a minute is how far two clocks may be apart.
  const isAhead = age < -60_000
  if (isAhead || age > sharingDefaults.freshProofMinutes * 60_000)
    throw new NeedsProof("a fresh proof is needed")
}
