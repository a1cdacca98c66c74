import { redirect } from "next/navigation"
import { ThreadList } from "#components/message/thread-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

/** With one therapist the thread itself is the page. */
export default async function MessagesRoute() {
  await requireSignIn()
  const threads = await ask((api) => api.message.threads({ room: "mine" }))
  const [only, ...others] = threads
  if (only && others.length === 0) redirect(`/patient/messages/${only.otherId}`)
  return (
    <RoomShell room="mine">
      <ThreadList
        threads={threads.map((thread) => ({
          ...thread,
          id: thread.otherId,
          href: `/patient/messages/${thread.otherId}`,
        }))}
      />
    </RoomShell>
  )
}
