import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { PressLetter } from "../press-letter.tsx"

export default function StopAddressPage() {
  return (
    <DoorShell>
      <Words of={["keys", "submission", "trouble"]}>
        <PressLetter which="stop" />
      </Words>
    </DoorShell>
  )
}
