import { ask } from "../_trpc/server.ts"
import type { Together } from "./together-room.tsx"

/** The time that this person can still say something about, for themselves. */
export async function readPressure(room: "mine" | "ours", together: Together | null) {
  const about = together?.answeredFor
  if (!about) return null
  const isAnswered = await ask((api) => api.pressure.isAnswered({ room, proposalId: about.id }))
  return isAnswered ? null : about
}
