import { notFound } from "next/navigation"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../../_draft/read-draft.ts"
import { ThreadRoom } from "../../../../_message/thread-room.tsx"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"

export default async function ThreadRoute({ params }: { params: Promise<{ circleId: string }> }) {
  const { name, userId } = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const thread = { room: "caseload" as const, circleId }
  const read = await ask((api) => api.message.list(thread))
  const draft = await readDraft(userId, { ...thread, what: "message" })
  return (
    <RoomShell room="caseload" current="messages" name={name ?? undefined}>
      <Words of={["message", "consent", "submission", "trouble"]}>
        <ThreadRoom thread={thread} read={read} aboutOfferId={null} draft={draft} />
      </Words>
    </RoomShell>
  )
}
