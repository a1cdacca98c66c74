import { notFound } from "next/navigation"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../_draft/read-draft.ts"
import { ThreadRoom } from "../../../_message/thread-room.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"

type Props = {
  params: Promise<{ withId: string }>
  searchParams: Promise<{ offer?: string | string[] }>
}

export default async function ThreadRoute({ params, searchParams }: Props) {
  const { userId } = await requireSignIn()
  const withId = z.uuid().safeParse((await params).withId).data
  if (!withId) notFound()
  const thread = { room: "mine" as const, withId }
  const read = await ask((api) => api.message.list(thread))
  const draft = await readDraft(userId, { room: "mine", what: `message/${withId}` })
  const aboutOfferId = z.uuid().safeParse((await searchParams).offer).data ?? null
  return (
    <RoomShell room="mine">
      <Words of={["message", "consent", "submission", "trouble"]}>
        <ThreadRoom thread={thread} read={read} aboutOfferId={aboutOfferId} draft={draft} />
      </Words>
    </RoomShell>
  )
}
