import type { ReactNode } from "react"
import { LiveRoom } from "../_live/live-room.tsx"

export default function PartnerLayout({ children }: { children: ReactNode }) {
  return <LiveRoom room="ours">{children}</LiveRoom>
}
