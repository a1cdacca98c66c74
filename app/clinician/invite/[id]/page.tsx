import { notFound } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { Confirm } from "./confirm.tsx"

/** The clinician says that this is the person they meant. */
export default async function ConfirmPatientPage({ params }: { params: Promise<{ id: string }> }) {
  const { name } = await requireSignIn()
  const { id } = await params
  const line = (await ask((api) => api.invitation.mine())).find((one) => one.id === id && one.canConfirm)
  if (!line?.acceptedName || !line.joinedOn) notFound()
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <Words of={["invitation", "submission", "trouble"]}>
        <Confirm id={id} person={{ name: line.acceptedName, email: line.email, joinedOn: line.joinedOn }} />
      </Words>
    </RoomShell>
  )
}
