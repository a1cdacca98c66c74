import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { Sent } from "./sent.tsx"

export default function SentPage() {
  return (
    <DoorShell>
      <Words of={["sign-in", "submission", "trouble"]}>
        <Sent outboxHref={env().kind === "demonstration" ? "/outbox" : undefined} />
      </Words>
    </DoorShell>
  )
}
