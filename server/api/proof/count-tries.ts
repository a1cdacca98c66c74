import { TRPCError } from "@trpc/server"
import { tellTries } from "#server/auth/note-change.ts"
import { giveBack, mayTry } from "#server/auth/rate-limit.ts"
import { NotAccepted } from "../errors.ts"
import type { Prover } from "../trpc.ts"

const rests = { code: { code: "code_rests" }, paper: { paper: "paper_rests" } }

/**
 * Goes on if this one may still be tried, within a quarter of an hour and within a day, and gives it back if it was
 * right. Counted where a first step was done: for everybody who has her mail together, and by itself for a device on
 * which she is signed in, so that tries on it take none from her elsewhere.
 */
export async function countTry(
  { isHalf, accountId, sessionId }: Prover,
  what: "code" | "paper",
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const key = isHalf ? accountId : sessionId
  if (!(await mayTry(`proof-${what}`, key))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  if (!(await mayTry(`proof-${what}-day`, key))) {
    if (await mayTry("proof-code-told", accountId)) await tellTries(accountId)
    throw new NotAccepted(rests[what])
  }
  if (!(await isRight())) return false
  await Promise.all([giveBack(`proof-${what}`, key), giveBack(`proof-${what}-day`, key)])
  return true
}
