import { Erased } from "#components/erasure/erased.tsx"
import { DoorShell } from "#components/shell/door-shell.tsx"

/** Where somebody is left who has erased their account. Anybody may open it; it knows nobody. */
export default function ErasedPage() {
  return (
    <DoorShell>
      <Erased />
    </DoorShell>
  )
}
