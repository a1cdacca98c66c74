import { ShownThings } from "#components/partner-sight/shown-things.tsx"
import { ask } from "../_trpc/server.ts"

/** What the partner is shown beside the plan of the two. */
export async function Shown() {
  const shown = await ask((api) => api.partnerSight.shown())
  return shown && <ShownThings {...shown} ownerName={shown.name} />
}

/** The same through the partner's eyes, for her whose it is. */
export async function ShownAs({ ownerName }: { ownerName: string }) {
  const shown = await ask((api) => api.partnerSight.preview())
  return shown && <ShownThings {...shown} ownerName={ownerName} />
}
