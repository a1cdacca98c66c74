import { redirect } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ThreadList } from "../../_message/thread-list.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

/** With one therapist the thread itself is the page. */
export default async function MessagesRoute() {
  await requireSignIn()
  const threads = await ask((api) => api.message.threads({ room: "mine" }))
  const [only, ...others] = threads
  if (only && others.length === 0) redirect(`/patient/messages/${only.otherId}`)
  return (
    <RoomShell room="mine">
      <ThreadList room="mine" threads={threads} />
    </RoomShell>
  )
}
