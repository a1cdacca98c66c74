import type { NextAuthOptions } from "next-auth"
import { marksKey } from "#server/crypto/key-file.ts"
import { env } from "#server/env.ts"
import { log } from "#server/log.ts"
import { post } from "#server/mail/post.ts"
import { adapterOn } from "./adapter.ts"
import { sessionCookieName, sessionCookieOptions, sessionDays } from "./session-cookie.ts"
import { hashOf } from "./token.ts"
import type { Device } from "./write-session.ts"

/** Minutes that a mailed link opens the door. */
export const linkMinutes = 20

/** A scanner that follows links opens the page and no more: the token is in the fragment, the button is a person's. */
export function confirmLink(callback: string): string {
  const { origin, searchParams } = new URL(callback)
  const fragment = new URLSearchParams({
    token: searchParams.get("token") ?? "",
    email: searchParams.get("email") ?? "",
  })
  return `${origin}/sign-in/confirm#${fragment}`
}

/** Next-auth's own would print what the database said, with the address that somebody typed. */
export const quiet = {
  error: (code: string) => log.error({ code }, "signing in met trouble"),
  warn: () => {},
  debug: () => {},
}

export const authSecret = (): string => hashOf(`next-auth ${marksKey().toString("base64")}`)

export function authOptions(device: Device): NextAuthOptions {
  return {
    adapter: adapterOn(device),
    secret: authSecret(),
    session: { strategy: "database", maxAge: sessionDays * 86_400, updateAge: 86_400 },
    // Somebody new comes in as anybody does; the first page sends them to say who they are.
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/sent", error: "/sign-in/closed" },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    logger: quiet,
    useSecureCookies: env().publicUrl.protocol === "https:",
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        from: env().mailFrom,
        server: "", // next-auth asks for one; the letter goes through our own outbox
        maxAge: linkMinutes * 60,
        options: {},
        normalizeIdentifier: (address) => address.trim().toLowerCase(),
        sendVerificationRequest: ({ identifier, url }) =>
          post({ to: identifier, kind: "sign-in", link: confirmLink(url), language: "en" }),
      },
    ],
    callbacks: {
      // Next-auth would hand the session token to the browser; this hands over nothing.
      session: () => ({ expires: "" }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl,
    },
  }
}
