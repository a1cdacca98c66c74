import { notFound } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { Confirm } from "./confirm.tsx"

/** She says that this is the person she means, and what they may see. */
export default async function ConfirmPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { name } = await requireSignIn()
  const { id } = await params
  const line = (await ask((api) => api.invitation.mine())).find((one) => one.id === id && one.canConfirm)
  if (!line?.acceptedName || !line.joinedOn || line.role === "patient") notFound()
  const { role, email, joinedOn } = line
  const choices = await ask((api) => api.consent.choices({ kind: role }))
  return (
    <RoomShell
      room="mine"
      current={line.role === "partner" ? "together" : "sharing"}
      name={name ?? undefined}
    >
      <Words of={["invitation", "sharing", "consent", "submission", "trouble", "proof"]}>
        <Confirm
          id={id}
          kind={role}
          person={{ name: line.acceptedName, email, joinedOn }}
          choices={choices}
        />
      </Words>
    </RoomShell>
  )
}
