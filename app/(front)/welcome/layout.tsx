import type { ReactNode } from "react"
import { RoomLayout } from "../../_room/room-layout.tsx"

/** Somebody is signed in here already, and may go away before the form is filled in. */
export default function WelcomeLayout({ children }: { children: ReactNode }) {
  return <RoomLayout>{children}</RoomLayout>
}
