import { circlesOfPerson } from "../care-circle/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { cliniciansOf, latestMessages } from "./queries.ts"

export type ThreadLink = {
  circleId: string
  otherId: string
  otherName: string
  isClosed: boolean
  /** Whether the last word is the other's; there are no counts. */
  waitsForReader: boolean
}

/** Whom this person can write to, or could: one thread for each. */
export async function listThreads(actor: Actor, room: "mine" | "caseload"): Promise<ThreadLink[]> {
  const scope = { room, circle: "all", read: ["messages"], operation: "read messages" } as const
  return withViewer(actor, scope, async (tx) => {
    const latest = await latestMessages(tx)
    const others =
      room === "caseload"
        ? (await circlesOfPerson(tx, "clinician")).map((row) => ({
            circleId: row.circleId,
            otherId: row.ownerId,
            otherName: row.name ?? "",
            isClosed: false,
          }))
        : (await cliniciansOf(tx)).map((row) => ({
            circleId: row.circleId,
            otherId: row.personId,
            otherName: row.name ?? "",
            isClosed: row.endedAt !== null,
          }))
    const once = others.filter((one, at) => others.findIndex((other) => other.otherId === one.otherId) === at)
    return once.map((one) => ({
      ...one,
      waitsForReader: latest.some((row) => row.circleId === one.circleId && row.authorId === one.otherId),
    }))
  })
}
