import { env } from "#server/env.ts"

/** Days that a sign-in lasts. */
export const sessionDays = 30

const isSecure = () => env().publicUrl.protocol === "https:"

export const sessionCookieName = (): string => (isSecure() ? "__Host-ownpace" : "ownpace")

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(),
})

export const sessionCookie = (token: string, expires: Date): string =>
  `${sessionCookieName()}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${isSecure() ? "; Secure" : ""}`

export const clearedCookie = (): string => sessionCookie("", new Date(0))

/** The session token in a Cookie header, if there is one. */
export function tokenIn(header: string | undefined): string | null {
  const prefix = `${sessionCookieName()}=`
  const part = header?.split("; ").find((cookie) => cookie.startsWith(prefix))
  return part ? part.slice(prefix.length) || null : null
}

/** The language that a person chose, for every page of this browser. */
export const localeCookie = (language: string): string =>
  `locale=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`

/** Kept from asking for a link until it is pressed: a shared device's sign-in ends with «Leave now». */
export const sharedCookie = (isShared: boolean): string =>
  `shared=${isShared ? 1 : 0}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`

/** A browser in which nobody said whose it is may be anybody's. */
export const isSharedBy = (cookie: string | undefined): boolean => cookie !== "0"
