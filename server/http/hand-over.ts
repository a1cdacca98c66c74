import type { IncomingMessage, ServerResponse } from "node:http"
import { troubleOf } from "#server/api/answer.ts"
import { ownCopy } from "#server/api/export/own-copy.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { log } from "#server/log.ts"
import { giveAnswer } from "#server/sight/give-answer.ts"
import { isOurs } from "./guard.ts"

export const isHandOver = (url: string): boolean => url === "/api/take-away"

/**
 * Hands a person their own copy. Asked for like every call, by our own page and POST: there is no address that opens
 * it, so none is left in a history or can be handed on. What somebody wrote as a partner is theirs to take for as long
 * as they are shown it, so a copy is given like any answer: whole, and anew where something was taken meanwhile.
 */
export async function handOver(
  request: IncomingMessage,
  response: ServerResponse,
  origins: ReadonlySet<string>,
): Promise<void> {
  try {
    if (request.method !== "POST" || !isOurs(request, origins)) return refuse(response, 403, "forbidden")
    const token = tokenIn(request.headers.cookie)
    const draw = async (): Promise<Buffer[] | null> => {
      const signIn = await findSignIn(token)
      if (!signIn) return null
      requireFreshProof(signIn, Temporal.Now.instant())
      const parts: Buffer[] = []
      for await (const part of ownCopy(signIn)) {
        if (response.destroyed) break // whoever asked has gone
        parts.push(Buffer.from(part))
      }
      return parts
    }
    const send = (parts: Buffer[] | null) =>
      parts ? sendFile(response, parts) : refuse(response, 401, "signed_out")
    await giveAnswer(response, { draw, send, onlyReads: true })
  } catch (thrown) {
    const { status, code } = troubleOf(thrown)
    if (status >= 500) log.error({ path: "/api/take-away", code }, "a copy went wrong")
    if (!response.headersSent) refuse(response, status, code)
  }
}

const quiet = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" }

function sendFile(response: ServerResponse, parts: readonly Buffer[]): void {
  response.writeHead(200, {
    ...quiet,
    "Content-Type": "application/octet-stream",
    "Content-Disposition": 'attachment; filename="copy.json"',
  })
  for (const part of parts) response.write(part)
  response.end()
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { ...quiet, "Content-Type": "application/json" })
  response.end(JSON.stringify({ error: { code } }))
}
