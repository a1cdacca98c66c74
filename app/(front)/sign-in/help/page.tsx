import { DoorShell } from "#components/shell/door-shell.tsx"
import { CannotGetIn } from "#components/sign-in/cannot-get-in.tsx"

export default function HelpPage() {
  return (
    <DoorShell>
      <CannotGetIn signInHref="/sign-in" />
    </DoorShell>
  )
}
