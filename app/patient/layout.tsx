import type { ReactNode } from "react"
import { LiveRoom } from "../_live/live-room.tsx"
import { RoomLayout } from "../_room/room-layout.tsx"

export default function PatientLayout({ children }: { children: ReactNode }) {
  return (
    <RoomLayout>
      <LiveRoom room="mine">{children}</LiveRoom>
    </RoomLayout>
  )
}
