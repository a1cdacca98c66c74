import type { ReactNode } from "react"
import { LiveRoom } from "../_live/live-room.tsx"
import { RoomLayout } from "../_room/room-layout.tsx"

export default function PartnerLayout({ children }: { children: ReactNode }) {
  return (
    <RoomLayout>
      <LiveRoom room="ours">{children}</LiveRoom>
    </RoomLayout>
  )
}
