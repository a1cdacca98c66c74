import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { troubleOf } from "#server/api/answer.ts"
import { beginCopy } from "#server/api/export/begin-copy.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { log } from "#server/log.ts"
import { isOurs } from "./guard.ts"

export const isHandOver = (url: string): boolean => url === "/api/take-away"

/**
 * Streams a person their own copy. Asked for like every call, by our own page and POST: there is no address that opens
 * it, so none is left in a history or can be handed on. A copy that breaks off is no whole JSON, and says so.
 */
export async function handOver(
  request: IncomingMessage,
  response: ServerResponse,
  origins: ReadonlySet<string>,
): Promise<void> {
  try {
    if (request.method !== "POST" || !isOurs(request, origins)) return refuse(response, 403, "forbidden")
    const token = tokenIn(request.headers.cookie)
    const signIn = await findSignIn(token)
    if (!signIn) return refuse(response, 401, "signed_out")
    const copy = await beginCopy(token, signIn, Temporal.Now.instant())
    response.writeHead(200, {
      ...quiet,
      "Content-Type": "application/octet-stream",
      "Content-Disposition": 'attachment; filename="copy.json"',
    })
    await pipeline(Readable.from(copy), response) // a trouble on the way leaves half a file, never a whole one
  } catch (thrown) {
    const { status, code } = troubleOf(thrown)
    if (status >= 500 && !request.destroyed) log.error({ path: "/api/take-away", code }, "a copy went wrong")
    if (response.headersSent) response.destroy()
    else refuse(response, status, code)
  }
}

const quiet = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" }

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { ...quiet, "Content-Type": "application/json" })
  response.end(JSON.stringify({ error: { code } }))
}
