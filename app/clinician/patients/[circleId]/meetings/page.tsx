import { notFound } from "next/navigation"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"
import { Meetings } from "./meetings.tsx"

export default async function MeetingsRoute({ params }: { params: Promise<{ circleId: string }> }) {
  const { name } = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const page = await ask((api) => api.meeting.list({ circleId }))
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <Words of={["meeting", "consent", "submission", "trouble"]}>
        <Meetings circleId={circleId} page={page} />
      </Words>
    </RoomShell>
  )
}
