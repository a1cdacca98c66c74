import type { SignIn } from "#server/auth/find-sign-in.ts"
import { env } from "#server/env.ts"

/** What every procedure is given. The clock is read here and nowhere below. */
export type Context = {
  signIn: SignIn | null
  now: Temporal.Instant
  /** For rate limits only; never stored with anything a person wrote. */
  address: string
  setCookie: (cookie: string) => void
  /** What the request says of where it comes from. */
  arrival: Arrival
}

export type Arrival = {
  /** The secret of the cookie, also of a sign-in that is only half done. */
  token: string | null
  /** One of our own addresses, if the request names one. */
  origin: string | null
  device: string | null
}

export function makeContext(
  signIn: SignIn | null,
  address: string,
  setCookie: (cookie: string) => void = () => {},
  arrival: Partial<Arrival> = {},
): Context {
  const known = { token: null, origin: null, device: null }
  return { signIn, now: Temporal.Now.instant(), address, setCookie, arrival: { ...known, ...arrival } }
}

/** The address that links and passkeys of this request belong to. */
export const originOf = ({ arrival }: Context): string => arrival.origin ?? env().publicUrl.origin
