import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { verifyChain } from "../access-log/verify-chain.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { namesIn } from "../care-circle/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { type LookKey, looks } from "./queries.ts"
import type { Looks } from "./schema.ts"

/** Lines of one page. */
const most = 40

/**
 * Who looked at what on which day, in the owner's days, newest first; one line a person, day and outcome. Whoever
 * holds the telephone proves first that it is theirs.
 */
export async function readAccessLog(
  actor: Actor,
  signIn: SignIn,
  { after }: z.infer<typeof Looks>,
  now: Temporal.Instant,
) {
  requireFreshProof(signIn, now)
  const circleId = await myCircle(actor)
  if (!circleId) return { lines: [], next: null, chain: null }
  return withViewer(actor, { room: "mine", circle: circleId, operation: "access log" }, async (tx) => {
    const [found, names, chain] = await Promise.all([
      looks(tx, circleId, { zone: signIn.zone, after, most: most + 1 }),
      namesIn(tx, circleId),
      after === null ? verifyChain(tx, circleId) : null,
    ])
    const page = found.slice(0, most)
    const lines = page.map(({ day, viewerId, wasRefused, categories }) => ({
      id: `${day} ${viewerId} ${wasRefused}`,
      day,
      viewerName: names.find((one) => one.personId === viewerId)?.name ?? "",
      categories,
      outcome: wasRefused ? ("denied" as const) : ("read" as const),
    }))
    const last = page.at(-1)
    const next: LookKey | null =
      last && found.length > most
        ? { day: last.day, viewerId: last.viewerId, wasRefused: last.wasRefused }
        : null
    const brokenOn =
      chain?.kind === "broken" ? chain.at.toZonedDateTimeISO(signIn.zone).toPlainDate().toString() : null
    return { lines, next, chain: chain && { brokenOn } }
  })
}
