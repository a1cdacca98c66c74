import type { SignIn } from "#server/auth/find-sign-in.ts"

/** What every procedure is given. The clock is read here and nowhere below. */
export type Context = {
  signIn: SignIn | null
  now: Temporal.Instant
  /** For rate limits only; never stored with anything a person wrote. */
  address: string
  setCookie: (cookie: string) => void
}

export function makeContext(
  signIn: SignIn | null,
  address: string,
  setCookie: (cookie: string) => void = () => {},
): Context {
  return { signIn, now: Temporal.Now.instant(), address, setCookie }
}
