import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { troubleOf } from "#server/api/answer.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { findSignIn, type SignIn } from "#server/auth/find-sign-in.ts"
import { findHalf } from "#server/auth/half-sign-in.ts"
import { sessionCookieName } from "#server/auth/session-cookie.ts"
import { codeAlone } from "./code-alone.ts"

const currentToken = async () => (await cookies()).get(sessionCookieName())?.value ?? null

/** Who looks at this page; one query a request. */
export const currentSignIn = cache(async (): Promise<SignIn | null> => {
  return codeAlone(findSignIn(await currentToken()))
})

/** To the sign-in, or to its second step for whoever has done the first; from there on to `next`. */
export async function goToTheDoor(next?: string): Promise<never> {
  const isHalf = (await codeAlone(findHalf(await currentToken()))) !== null
  const query = next ? `?${new URLSearchParams({ next })}` : ""
  redirect(isHalf ? `/sign-in/second${query}` : "/sign-in")
}

/** For pages of a room: a person who is not signed in goes to the door, a new one says who they are first. */
export async function requireSignIn(): Promise<SignIn> {
  const signIn = await currentSignIn()
  if (!signIn) return goToTheDoor()
  if (!signIn.isWelcomed) redirect("/welcome")
  return signIn
}

type Api = ReturnType<typeof callerFor>

/** Asks the procedures from a server component. Absent and denied both become the page that is not there. */
export async function ask<T>(question: (api: Api) => Promise<T>): Promise<T> {
  const address = (await headers()).get("x-forwarded-for") ?? ""
  const api = callerFor(
    makeContext(await currentSignIn(), address, undefined, { token: await currentToken() }),
  )
  try {
    return await question(api)
  } catch (thrown) {
    const { code } = troubleOf(thrown)
    if (code === "not_found") notFound()
    if (code === "signed_out") redirect("/sign-in")
    if (code === "needs_second_step") redirect("/clinician/account/keys?first")
    throw new Error(code) // as codeAlone does
  }
}
