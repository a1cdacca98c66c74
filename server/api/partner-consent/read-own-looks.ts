import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { namesIn } from "../care-circle/queries.ts"
import { looks } from "../consent/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { partnerPlaces } from "./queries.ts"

const most = 60

/** Who looked at the partner's own notes, on which day; it stays readable for somebody who has left. */
export async function readOwnLooks(actor: Actor, signIn: SignIn, now: Temporal.Instant) {
  requireFreshProof(signIn, now)
  const places = { room: "ours", circle: "all", operation: "find circle" } as const
  const circles = await withViewer(actor, places, (tx) => partnerPlaces(tx))
  const all = await Promise.all(
    circles.map((place) => {
      const circle = place.circleId as CircleId // the relation table is where these ids are born
      return withViewer(actor, { room: "ours", circle, operation: "own access log" }, async (tx) => {
        const [found, names] = await Promise.all([
          looks(tx, circle, { zone: signIn.zone, after: null, most }),
          namesIn(tx, circle),
        ])
        return found.map(({ day, viewerId, wasRefused, categories }) => ({
          id: `${circle} ${day} ${viewerId} ${wasRefused}`,
          day,
          viewerName: names.find((one) => one.personId === viewerId)?.name ?? "",
          categories,
          outcome: wasRefused ? ("denied" as const) : ("read" as const),
        }))
      })
    }),
  )
  return all.flat().toSorted((a, b) => b.day.localeCompare(a.day))
}
