import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { Confirm } from "./confirm.tsx"

export default function ConfirmPage() {
  return (
    <DoorShell>
      <Words of={["sign-in", "submission"]}>
        <Confirm />
      </Words>
    </DoorShell>
  )
}
