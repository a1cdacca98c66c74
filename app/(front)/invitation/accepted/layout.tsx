import type { ReactNode } from "react"
import { RoomLayout } from "../../../_room/room-layout.tsx"

/** Somebody is signed in here already, and may go away before they have chosen. */
export default function AcceptedLayout({ children }: { children: ReactNode }) {
  return <RoomLayout>{children}</RoomLayout>
}
