import { CaseloadPage } from "#components/caseload/caseload-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"

export default async function CaseloadRoute() {
  const { name } = await requireSignIn()
  const { today, people } = await ask((api) => api.caseload.list())
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <Words of={["caseload", "sharing", "consent", "ui"]}>
        <CaseloadPage
          today={today}
          rows={people.map((person) => ({ ...person, href: `/clinician/patients/${person.circleId}` }))}
          inviteHref="/clinician/invite"
        />
      </Words>
    </RoomShell>
  )
}
