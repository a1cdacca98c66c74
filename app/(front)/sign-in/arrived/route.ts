import { cookies } from "next/headers"
import { arrive } from "#server/auth/arrive.ts"
import { sessionCookieName } from "#server/auth/session-cookie.ts"

/** The first step behind the door: notes what device this is, then goes on to the person's own room. */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token)
    await arrive(token, {
      isShared: jar.get("shared")?.value === "1",
      device: request.headers.get("user-agent"),
    })
  return new Response(null, {
    status: 303,
    headers: { Location: "/", "Set-Cookie": "shared=; Path=/; Max-Age=0" },
  })
}
