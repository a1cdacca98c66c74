import { cookies } from "next/headers"
import { arrive } from "#server/auth/arrive.ts"
import { findHalf } from "#server/auth/half-sign-in.ts"
import { localeCookie, sessionCookieName } from "#server/auth/session-cookie.ts"

/** The first step behind the door: notes what device this is, then goes on to the person's own room. */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  const isHalf = (await findHalf(token ?? null)) !== null
  const headers = new Headers({ Location: isHalf ? "/sign-in/second" : "/" })
  headers.append("Set-Cookie", "shared=; Path=/; Max-Age=0")
  const device = { isShared: jar.get("shared")?.value === "1", device: request.headers.get("user-agent") }
  const language = token ? await arrive(token, device) : null
  if (language) headers.append("Set-Cookie", localeCookie(language))
  return new Response(null, { status: 303, headers })
}
