import { notFound } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../../_draft/read-draft.ts"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"
import { Composer } from "./composer.tsx"

const words = ["shared-card", "plan-words", "consent", "submission", "trouble", "proof"]

export default async function NewCardPage() {
  const { userId } = await requireSignIn()
  const [{ readers, goals, sessions }, draft] = await Promise.all([
    ask((api) => api.sharedCard.composer()),
    readDraft(userId, { room: "mine", what: "card" }),
  ])
  if (readers.length === 0) notFound()
  return (
    <RoomShell room="mine" tabs={false}>
      <Words of={words}>
        <Composer readers={readers} goals={goals} sessions={sessions} draft={draft} />
      </Words>
    </RoomShell>
  )
}
