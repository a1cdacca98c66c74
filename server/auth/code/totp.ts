import { Secret, TOTP } from "otpauth"

/** Seconds that a code stands; what every app for codes expects. */
const period = 30

export const newSeed = (): string => new Secret({ size: 20 }).base32

const totp = (seed: string, label = "Ownpace") =>
  new TOTP({
    issuer: "Ownpace",
    label,
    algorithm: "SHA1",
    digits: 6,
    period,
    secret: Secret.fromBase32(seed),
  })

/** What an app for codes reads from the picture. */
export const addressOfSeed = (seed: string, label: string): string => totp(seed, label).toString()

/** Which step a code belongs to: this one, the one before or the one after; null for a code of none. */
export function stepOf(seed: string, code: string, now: Temporal.Instant): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.epochMilliseconds
  const delta = totp(seed).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
