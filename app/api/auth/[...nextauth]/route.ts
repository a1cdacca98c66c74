import NextAuth from "next-auth"
import { authOptions } from "#server/auth/options.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { sharedCookie } from "#server/auth/session-cookie.ts"

type Context = { params: Promise<{ nextauth: string[] }> }

const handle = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context)

/** Asking for a link is counted by address and by place, before anything is looked up. */
async function post(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth[0] !== "signin") return handle(request, context)
  const form = await request.clone().formData()
  const address = String(form.get("email") ?? "")
    .trim()
    .toLowerCase()
  const place = request.headers.get("x-forwarded-for") ?? ""
  const tries = await Promise.all([mayTry("sign-in-address", address), mayTry("sign-in-place", place)])
  if (tries.includes(false)) return new Response(null, { status: 429 })
  const response = await handle(request, context)
  const answer = new Response(response.body, response)
  answer.headers.append("Set-Cookie", sharedCookie(form.has("shared")))
  return answer
}

export { handle as GET, post as POST }
