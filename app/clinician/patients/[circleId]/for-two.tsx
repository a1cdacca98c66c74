import { GrantedNotes } from "#components/sensate-focus/granted-notes.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask } from "../../../_trpc/server.ts"
import { SayForTwo } from "./say-for-two.tsx"

type Of = { circleId: string; patientName: string; until?: string }

/** The plan for two, where the patient shares it with this clinician; otherwise nothing at all. */
export async function ForTwo({ circleId, patientName, until }: Of) {
  const found = await ask((api) => api.sensateFocus.atDesk({ circleId }))
  if (!found) return null
  return (
    <Words of={["sensate-focus", "consent", "together", "submission", "trouble"]}>
      <SayForTwo circleId={circleId} patientName={patientName} until={until} found={found} />
    </Words>
  )
}

/** The same block as the patient sees it through the clinician's eyes. */
export async function ForTwoAs({
  relationshipId,
  patientName,
}: {
  relationshipId: string
  patientName: string
}) {
  const found = await ask((api) => api.sensateFocus.previewDesk({ relationshipId }))
  return (
    found && (
      <Words of={["sensate-focus", "consent", "together", "submission", "trouble"]}>
        <SayForTwo circleId="" patientName={patientName} found={found} />
      </Words>
    )
  )
}

/** Her own notes, where this clinician reads them. */
export async function NotesAs({ relationshipId }: { relationshipId: string }) {
  const granted = await ask((api) => api.reflection.previewGranted({ relationshipId }))
  return granted.map((one) => <GrantedNotes key={one.of} {...one} />)
}

/** The notes of each of the two who lets this clinician read them. */
export async function NotesOfTwo({ circleId }: { circleId: string }) {
  const granted = await ask((api) => api.reflection.granted({ circleId }))
  return granted.map((one) => <GrantedNotes key={one.of} {...one} />)
}
