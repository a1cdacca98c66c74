import { GrantedDaysForTwo } from "#components/sensate-focus/granted-days.tsx"
import { GrantedNotes } from "#components/sensate-focus/granted-notes.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask } from "../../../_trpc/server.ts"
import { SayForTwo } from "./say-for-two.tsx"

const forTwoWords = ["sensate-focus", "consent", "together", "submission", "trouble"]

type Of = { circleId: string; patientName: string; until?: string; daysUntil?: string }

/** The plan for two and its days, as far as the patient shares them with this clinician; otherwise nothing at all. */
export async function ForTwo({ circleId, patientName, until, daysUntil }: Of) {
  const [found, days] = await Promise.all([
    ask((api) => api.sensateFocus.atDesk({ circleId })),
    ask((api) => api.sensateFocus.daysAtDesk({ circleId })),
  ])
  return (
    <>
      {found && (
        <Words of={forTwoWords}>
          <SayForTwo circleId={circleId} patientName={patientName} until={until} found={found} />
        </Words>
      )}
      {days && <GrantedDaysForTwo days={days} name={patientName} until={daysUntil} />}
    </>
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
  const [found, days] = await Promise.all([
    ask((api) => api.sensateFocus.previewDesk({ relationshipId })),
    ask((api) => api.sensateFocus.previewDaysAtDesk({ relationshipId })),
  ])
  return (
    <>
      {found && (
        <Words of={forTwoWords}>
          <SayForTwo circleId="" patientName={patientName} found={found} />
        </Words>
      )}
      {days && <GrantedDaysForTwo days={days} name={patientName} />}
    </>
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
