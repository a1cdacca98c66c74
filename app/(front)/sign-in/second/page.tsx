import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask } from "../../../_trpc/server.ts"
import { SecondStep } from "./second-step.tsx"

/** After the mailed link, for whoever asked to be asked twice. */
export default async function SecondStepPage() {
  const ways = await ask((api) => api.proof.ways())
  return (
    <DoorShell>
      <Words of={["proof", "submission", "trouble"]}>
        <SecondStep ways={ways} />
      </Words>
    </DoorShell>
  )
}
