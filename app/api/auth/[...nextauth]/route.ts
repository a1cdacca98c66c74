import type { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { mayAskForLink } from "#server/auth/may-ask-for-link.ts"
import { authOptions } from "#server/auth/options.ts"
import { isSharedBy, sharedCookie } from "#server/auth/session-cookie.ts"
import { askedIn, isOurWay } from "#server/auth/ways-of-next-auth.ts"

type Context = { params: Promise<{ nextauth: string[] }> }

const nothing = () => new Response(null, { status: 404 })

const optionsFor = (request: NextRequest) =>
  authOptions({
    isShared: isSharedBy(request.cookies.get("shared")?.value),
    device: request.headers.get("user-agent"),
  })

async function get(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  return isOurWay(request, nextauth) ? NextAuth(optionsFor(request))(request, context) : nothing()
}

/** Asking for a link is counted by address and by place, before anything is looked up. */
async function post(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!isOurWay(request, nextauth)) return nothing()
  const asked = askedIn(request.headers.get("content-type"), await request.clone().text())
  if (!asked) return new Response(null, { status: 400 })
  const place = request.headers.get("x-forwarded-for") ?? ""
  if (!(await mayAskForLink(asked.address, place))) return new Response(null, { status: 429 })
  const response = await NextAuth(optionsFor(request))(request, context)
  const answer = new Response(response.body, response)
  answer.headers.append("Set-Cookie", sharedCookie(asked.isShared))
  return answer
}

export { get as GET, post as POST }
