import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { Confirm } from "./confirm.tsx"

/** Where the mailed proof leads: the button makes the sign-in of this browser a proven one. */
export default function ProofPage() {
  return (
    <DoorShell>
      <Words of={["proof", "submission", "trouble"]}>
        <Confirm />
      </Words>
    </DoorShell>
  )
}
