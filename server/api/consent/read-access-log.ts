import { myCircle } from "../care-circle/find-circle.ts"
import { namesIn } from "../care-circle/queries.ts"
import { type Actor, toInstant, withViewer } from "../viewer.ts"
import { accessEntries } from "./queries.ts"

/** Who looked at what on which day, in the owner's days, newest first; one line a person, day and outcome. */
export async function readAccessLog(actor: Actor, zone: string) {
  const circleId = await myCircle(actor)
  if (!circleId) return []
  return withViewer(actor, { room: "mine", circle: circleId, operation: "access log" }, async (tx) => {
    const [entries, names] = await Promise.all([accessEntries(tx, circleId), namesIn(tx, circleId)])
    const lines = new Map<
      string,
      {
        id: string
        day: string
        viewerName: string
        categories: Set<(typeof entries)[number]["categories"][number]>
        outcome: "read" | "denied"
      }
    >()
    for (const entry of entries) {
      const day = toInstant(entry.minute).toZonedDateTimeISO(zone).toPlainDate().toString()
      const outcome = entry.wasRefused ? "denied" : "read"
      const id = `${day} ${entry.viewerId} ${outcome}`
      const name = names.find((n) => n.personId === entry.viewerId)?.name ?? ""
      const line = lines.get(id) ?? { id, day, viewerName: name, categories: new Set(), outcome }
      for (const category of entry.categories) line.categories.add(category)
      lines.set(id, line)
    }
    return [...lines.values()].map((line) => ({ ...line, categories: [...line.categories] }))
  })
}
