import type { IncomingMessage, ServerResponse } from "node:http"
import { type AnyProcedure, callProcedure as callInner } from "@trpc/server/unstable-core-do-not-import"
import { troubleOf } from "#server/api/answer.ts"
import { makeContext } from "#server/api/context.ts"
import { beneathQuery } from "#server/api/errors.ts"
import { appRouter } from "#server/api/root.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { log } from "#server/log.ts"
import { giveAnswer } from "#server/sight/give-answer.ts"
import { addressOf } from "./client-address.ts"
import { isOurs, readBody } from "./guard.ts"

const prefix = "/api/trpc/"
const procedures = new Map(
  Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>),
) // tRPC types the flat map as any

export const isCall = (url: string): boolean => url.startsWith(prefix)

/**
 * A thin way from Node's request to a procedure and back: one JSON call a request, always POST.
 * Answers `{ data }`, or `{ error: { code, fields? } }` with the status that fits.
 */
export async function callProcedure(
  request: IncomingMessage,
  response: ServerResponse,
  origins: ReadonlySet<string>,
) {
  const path = (request.url ?? "").slice(prefix.length).split("?")[0] ?? ""
  const procedure = procedures.get(path)
  if (request.method !== "POST" || !isOurs(request, origins))
    return answer(response, 403, { error: { code: "forbidden" } })
  const body = await readBody(request)
  if (body === null) return answer(response, 413, { error: { code: "too_long" } })
  const input = parse(body)
  if (input === unreadable) return answer(response, 400, { error: { code: "bad_request" } })
  try {
    if (!procedure) return answer(response, 404, { error: { code: "not_found" } })
    const token = tokenIn(request.headers.cookie)
    const { type } = procedure._def
    const draw = async () => {
      const cookies: string[] = []
      const keep = (cookie: string) => cookies.push(cookie)
      const signIn = await findSignIn(token)
      const ctx = makeContext(signIn, addressOf(request), keep, arrivalOf(request, token))
      const getRawInput = async () => input
      const call = { router: appRouter, path, getRawInput, ctx, type, signal: undefined, batchIndex: 0 }
      return { data: await callInner(call), cookies }
    }
    const send = ({ data, cookies }: Awaited<ReturnType<typeof draw>>) => {
      if (cookies.length > 0) response.setHeader("Set-Cookie", cookies)
      answer(response, 200, { data: data ?? null })
    }
    await giveAnswer(response, { draw, send, onlyReads: type === "query" })
  } catch (thrown) {
    const { status, ...trouble } = troubleOf(thrown)
    if (status >= 500) log.error({ path, code: trouble.code, cause: causeName(thrown) }, "a call went wrong")
    answer(response, status, { error: trouble })
  }
}

/** The origin was compared with our own by the guard; a client that names none is at the public one. */
const arrivalOf = ({ headers }: IncomingMessage, token: string | null) => ({
  token,
  device: headers["user-agent"] ?? null,
  ...(headers.origin ? { origin: headers.origin } : {}),
})

const unreadable = Symbol("unreadable")

// What is pasted may bring halves of characters, and the one that no database keeps; nobody typed or sees them.
const mayHoldOdd = /\\u(?:0000|d[89a-f])/i
const readable = (value: unknown) =>
  typeof value === "string" ? value.replaceAll("\u0000", "").toWellFormed() : value

function parse(body: string): unknown {
  if (body === "") return undefined
  try {
    return mayHoldOdd.test(body) ? JSON.parse(body, (_, value) => readable(value)) : JSON.parse(body)
  } catch {
    return unreadable
  }
}

// Names and stack frames only: a message may hold what somebody wrote, and may go over several lines.
const causeName = (thrown: unknown): string => {
  const wrapped = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  const inner = beneathQuery(wrapped)
  if (!(inner instanceof Error)) return "unknown"
  const frames = inner.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? []
  return [inner.name, ...frames.slice(0, 3)].join(" ")
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return
  const text = JSON.stringify(body)
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  })
  response.end(text)
}
