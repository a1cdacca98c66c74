import { leaveSession } from "#server/auth/leave-session.ts"
import { clearedCookie, tokenIn } from "#server/auth/session-cookie.ts"
import { codeAlone } from "../../_trpc/code-alone.ts"

/** «Leave now»: on a shared device the sign-in ends here; on one's own it stays, and the page is gone. */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin") return new Response(null, { status: 403 })
  const hasEnded = await codeAlone(leaveSession(tokenIn(request.headers.get("cookie") ?? undefined)))
  const headers = new Headers({ Location: "/leave" })
  if (hasEnded) headers.set("Set-Cookie", clearedCookie())
  return new Response(null, { status: 303, headers })
}
