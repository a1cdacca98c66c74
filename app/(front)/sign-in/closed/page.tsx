import { DoorShell } from "#components/shell/door-shell.tsx"
import { BrokenLink } from "#components/sign-in/broken-link.tsx"

export default function ClosedPage() {
  return (
    <DoorShell>
      <BrokenLink signInHref="/sign-in" />
    </DoorShell>
  )
}
