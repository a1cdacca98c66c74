import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server"
import type { AppRouter } from "#server/api/root.ts"

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>
export type Path = { [R in keyof Inputs & string]: `${R}.${keyof Inputs[R] & string}` }[keyof Inputs & string]
type At<Tree, P extends string> = P extends `${infer R}.${infer N}`
  ? R extends keyof Tree
    ? N extends keyof Tree[R]
      ? Tree[R][N]
      : never
    : never
  : never

export type InputOf<P extends Path> = At<Inputs, P>
export type OutputOf<P extends Path> = At<Outputs, P>

export type Trouble = { code: string; fields?: Record<string, string> }
export type Answer<T> = { ok: true; data: T } | { ok: false; error: Trouble }

/** Calls a procedure from the browser; never throws, so that a form can keep what was typed. */
export async function call<P extends Path>(path: P, input: InputOf<P>): Promise<Answer<OutputOf<P>>> {
  try {
    const response = await fetch(`/api/trpc/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: input === undefined ? undefined : JSON.stringify(input),
      cache: "no-store",
    })
    const body = await response.json()
    return response.ok
      ? { ok: true, data: body.data }
      : { ok: false, error: body.error ?? { code: "unexpected" } }
  } catch {
    return { ok: false, error: { code: "offline" } }
  }
}
