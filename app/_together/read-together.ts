import { cache } from "react"
import { ask, requireSignIn } from "../_trpc/server.ts"

/** The page of the two, read once a request; null is one answer for hidden, gone and never was. */
export const readTogether = cache(async (room: "mine" | "ours") => {
  const { zone } = await requireSignIn()
  const together = await ask((api) => api.sensateFocus.together({ room }))
  const today = together?.today ?? Temporal.Now.plainDateISO(zone).toString()
  return { together, today, zone }
})
