import { notFound } from "next/navigation"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import { Given } from "../../../_card/given.tsx"
import { readDraft } from "../../../_draft/read-draft.ts"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { ForTwo, NotesOfTwo } from "./for-two.tsx"
import { GrantedChart } from "./granted-chart.tsx"
import { GrantedDays } from "./granted-days.tsx"
import { Held } from "./held.tsx"
import { Hold } from "./hold.tsx"
import { NoteToPatient } from "./note-to-patient.tsx"
import { Patient } from "./patient.tsx"

const words = [
  "caseload",
  "care-plan",
  "plan-words",
  "safety-hold",
  "proof",
  "sharing",
  "consent",
  "submission",
  "trouble",
]

export default async function PatientRoute({ params }: { params: Promise<{ circleId: string }> }) {
  const { name, userId } = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const at = { room: "caseload" as const, circleId }
  const [page, hold, note, cause] = await Promise.all([
    ask((api) => api.caseload.patient({ circleId })),
    ask((api) => api.safetyHold.atDesk({ circleId })),
    readDraft(userId, { ...at, what: "note" }),
    readDraft(userId, { ...at, what: "hold" }),
  ])
  const untilOf = (shared: Category) =>
    page.shared.find(({ category }) => category === shared)?.until ?? undefined
  const isDrawn = page.granted.steps || page.granted.ratings
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <Held circleId={circleId} patientName={page.name} />
      <Words of={words}>
        <Patient
          page={page}
          chart={isDrawn && page.sessions?.length ? <GrantedChart page={page} /> : null}
          days={page.days && <GrantedDays page={page} />}
          hold={<Hold circleId={circleId} patientName={page.name} hold={hold} draft={cause} />}
          note={<NoteToPatient circleId={circleId} patientName={page.name} draft={note} />}
          forTwo={
            <ForTwo
              circleId={circleId}
              patientName={page.name}
              until={untilOf("couple_plan")}
              daysUntil={untilOf("couple_log")}
            />
          }
          notesOfTwo={<NotesOfTwo circleId={circleId} />}
        />
      </Words>
      <Given room="caseload" circleId={circleId} />
    </RoomShell>
  )
}
