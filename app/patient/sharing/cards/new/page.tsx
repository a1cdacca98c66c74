import { notFound } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"
import { Composer } from "./composer.tsx"

const words = ["shared-card", "plan-words", "consent", "submission", "trouble", "proof"]

export default async function NewCardPage() {
  await requireSignIn()
  const { readers, goals, sessions } = await ask((api) => api.sharedCard.composer())
  if (readers.length === 0) notFound()
  return (
    <RoomShell room="mine" tabs={false}>
      <Words of={words}>
        <Composer readers={readers} goals={goals} sessions={sessions} />
      </Words>
    </RoomShell>
  )
}
