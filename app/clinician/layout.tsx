import type { ReactNode } from "react"
import { LiveRoom } from "../_live/live-room.tsx"

export default function ClinicianLayout({ children }: { children: ReactNode }) {
  return <LiveRoom room="caseload">{children}</LiveRoom>
}
