import { membershipsOf } from "../account/queries.ts"
import { type Actor, toInstant, withViewer } from "../viewer.ts"
import { relationshipsOf } from "./queries.ts"

/** Everybody beside the patient: who they are, since when, and whether a practice stands behind a clinician. */
export async function listPeople(actor: Actor, zone: string) {
  const beside = await withViewer(actor, { room: "mine", circle: "all", operation: "people" }, (tx) =>
    relationshipsOf(tx),
  )
  const clinicians = beside.filter(({ relationship: one }) => one.kind === "clinician")
  const members = await membershipsOf(clinicians.map(({ relationship: one }) => one.personId))
  const people = beside.map(({ relationship: one, name }) => {
    const member = members.find(({ accountId }) => accountId === one.personId)
    return {
      relationshipId: one.id,
      personId: one.personId,
      name: name ?? "",
      kind: one.kind,
      since: one.confirmedAt && toInstant(one.confirmedAt).toZonedDateTimeISO(zone).toPlainDate().toString(),
      title: member?.title ?? null,
      /** Null: no practice has said that this is a clinician of theirs. */
      practice: member?.practice ?? null,
    }
  })
  return people.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
}
