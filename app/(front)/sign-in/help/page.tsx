import { DoorShell } from "#components/shell/door-shell.tsx"
import { CannotGetIn } from "#components/sign-in/cannot-get-in.tsx"
import { Words } from "#components/ui/words.tsx"
import { Paper } from "./paper.tsx"

export default function HelpPage() {
  return (
    <DoorShell>
      <CannotGetIn
        signInHref="/sign-in"
        paper={
          <Words of={["sign-in", "submission", "trouble"]}>
            <Paper />
          </Words>
        }
      />
    </DoorShell>
  )
}
