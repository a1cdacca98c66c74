import { TRPCError } from "@trpc/server"
import pg from "pg"
import { ZodError } from "zod"
import {
  beneathQuery,
  NeedsProof,
  NeedsSecondStep,
  NotAccepted,
  NotFound,
  ReplayedDifferently,
  StaleVersion,
  Unavailable,
} from "./errors.ts"

/** All that a browser ever hears of a trouble: one word, and for a form its fields with message keys. */
export type Trouble = { status: number; code: string; fields?: Record<string, string> }

const notFound: Trouble = { status: 404, code: "not_found" }
const unavailable: Trouble = { status: 503, code: "unavailable" }

const unwrap = (cause: unknown): unknown =>
  cause instanceof TRPCError && cause.code === "INTERNAL_SERVER_ERROR" && cause.cause
    ? unwrap(cause.cause)
    : beneathQuery(cause)

/** The one mapper of errors. Anything it does not know is «unexpected», and worth a page. */
export function troubleOf(thrown: unknown): Trouble {
  const cause = unwrap(thrown)
  if (cause instanceof NotFound) return notFound
  if (cause instanceof NotAccepted) return { status: 422, code: "not_accepted", fields: cause.fields }
  if (cause instanceof StaleVersion) return { status: 409, code: "stale" }
  if (cause instanceof ReplayedDifferently) return { status: 409, code: "replayed" }
  if (cause instanceof NeedsProof) return { status: 401, code: "needs_proof" }
  if (cause instanceof NeedsSecondStep) return { status: 403, code: "needs_second_step" }
  if (cause instanceof Unavailable) return unavailable
  if (cause instanceof TRPCError) {
    if (cause.cause instanceof ZodError)
      return { status: 422, code: "not_accepted", fields: fieldsOf(cause.cause) }
    if (cause.code === "UNAUTHORIZED") return { status: 401, code: "signed_out" }
    if (cause.code === "TOO_MANY_REQUESTS") return { status: 429, code: "too_many" }
    return cause.code === "NOT_FOUND" ? notFound : { status: 400, code: "bad_request" }
  }
  return databaseTrouble(cause)
}

/** A number, a day or a character that no column can hold: what was typed, and no trouble of ours. */
const noSuchValue = /^22(003|007|008|021|P05)$/

function databaseTrouble(cause: unknown): Trouble {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  if (cause instanceof pg.DatabaseError) {
    if (code === "23505") return { status: 409, code: "stale" }
    if (code === "42501" || code.startsWith("23")) return notFound // a row that may not be written is as absent
    if (noSuchValue.test(code)) return { status: 422, code: "not_accepted", fields: { form: "check_this" } }
    if (/^(57|53|08|25)/.test(code)) return unavailable
  }
  const isAway = /ECONN|EPIPE|terminated|timeout exceeded|not queryable|database is not open/i.test(
    `${code} ${cause instanceof Error ? cause.message : ""}`,
  )
  return isAway ? unavailable : { status: 500, code: "unexpected" }
}

/** The messages of our schemas are message keys; zod's own become one key that fits any field. */
function fieldsOf(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form"
    fields[name] ??= /^[a-z][a-z_]*$/.test(issue.message) ? issue.message : "check_this"
  }
  return fields
}
