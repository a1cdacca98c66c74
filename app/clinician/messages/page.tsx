import { ThreadList } from "#components/message/thread-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

export default async function MessagesRoute() {
  const { name } = await requireSignIn()
  const threads = await ask((api) => api.message.threads({ room: "caseload" }))
  return (
    <RoomShell room="caseload" current="messages" name={name ?? undefined}>
      <ThreadList
        threads={threads.map((thread) => ({
          ...thread,
          id: thread.circleId,
          href: `/clinician/patients/${thread.circleId}/messages`,
        }))}
      />
    </RoomShell>
  )
}
