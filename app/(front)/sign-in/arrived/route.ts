import { cookies } from "next/headers"
import { findHalf } from "#server/auth/half-sign-in.ts"
import { languageOf } from "#server/auth/language-of.ts"
import { localeCookie, sessionCookieName } from "#server/auth/session-cookie.ts"
import { codeAlone } from "../../../_trpc/code-alone.ts"

/** The first step behind the door, in the language of whoever came in; from here to the person's own room. */
export async function GET(): Promise<Response> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  const isHalf = (await codeAlone(findHalf(token ?? null))) !== null
  const headers = new Headers({ Location: isHalf ? "/sign-in/second" : "/" })
  headers.append("Set-Cookie", "shared=; Path=/; Max-Age=0")
  const language = token ? await codeAlone(languageOf(token)) : null
  if (language) headers.append("Set-Cookie", localeCookie(language))
  return new Response(null, { status: 303, headers })
}
