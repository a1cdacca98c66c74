import type { SyntheticCircle } from "#db/seed/synthetic.ts"
import { makeContext } from "#server/api/context.ts"
import { authPool } from "#server/api/pools.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import type { Script } from "./bare-server.ts"
import type { Case } from "./cases.ts"
import { record } from "./record.ts"

/** Signs the people in, does the thing once as each of them, and keeps what the database was asked. */
export async function prepare(one: Case, circles: readonly SyntheticCircle[]) {
  const tokens: string[] = []
  const script: Script = { path: one.path, people: [], fresh: [] }
  for (const userId of one.people(circles)) {
    const token = newToken()
    await adapter.createSession?.({ sessionToken: token, userId, expires: new Date(Date.now() + 86_400_000) })
    await authPool().query("update sign_in_session set is_one_click = true where token_hash = $1", [
      hashOf(token),
    ])
    const input = one.body()
    const ask = async () => {
      const caller = callerFor(makeContext(await findSignIn(token), "127.0.0.1"))
      const [room = "", verb = ""] = one.path.split(".")
      // The caller is a tree of functions by these very names.
      const tree = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      return tree[room]?.[verb]?.(input)
    }
    if (input === undefined || !hasClientId(input)) await ask() // so that one-off statements are behind us
    let answer: unknown
    const sequences = await record(async () => {
      answer = await ask()
    })
    tokens.push(token)
    script.people.push({ sequences, answer })
    script.fresh.push([input, answer].flatMap((part) => Object.values(part ?? {}).filter(isId)))
  }
  const statements = script.people[0]?.sequences.reduce((sum, { statements }) => sum + statements.length, 0)
  console.log(
    `${one.name}: ${statements} statements in ${script.people[0]?.sequences.length} trips or transactions`,
  )
  return { one, tokens, script }
}

const hasClientId = (input: unknown) => typeof input === "object" && input !== null && "clientId" in input
const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)
