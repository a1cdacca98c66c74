import type { ReactNode } from "react"
import { LiveRoom } from "../_live/live-room.tsx"

export default function PatientLayout({ children }: { children: ReactNode }) {
  return <LiveRoom room="mine">{children}</LiveRoom>
}
