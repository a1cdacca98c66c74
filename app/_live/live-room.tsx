import type { ReactNode } from "react"
import { type LiveRoom as Room, whatIsThere } from "#server/live/what-is-there.ts"
import { currentSignIn } from "../_trpc/server.ts"
import { Live } from "./live.tsx"

/** A room whose screens change while somebody looks at them. One stream for the tab, over all its pages. */
export async function LiveRoom({ room, children }: { room: Room; children: ReactNode }) {
  const signIn = await currentSignIn()
  if (!signIn) return children
  // Without a mark the stream begins from what it finds.
  const since = await whatIsThere(signIn, room).catch(() => null)
  return (
    <>
      <Live room={room} since={since} />
      {children}
    </>
  )
}
