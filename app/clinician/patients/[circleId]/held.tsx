import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { LiftHold } from "./lift-hold.tsx"

/** What holds this patient's sessions; nothing at all where nothing holds, and where it was not given. */
export async function Held({ circleId, patientName }: { circleId: string; patientName: string }) {
  const { zone } = await requireSignIn()
  const held = await ask((api) => api.safety.held({ circleId }))
  if (!held) return null
  return (
    <Words of={["safety", "submission", "trouble"]}>
      <LiftHold
        circleId={circleId}
        patientName={patientName}
        held={held}
        today={Temporal.Now.plainDateISO(zone).toString()}
      />
    </Words>
  )
}
