import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"
import { NewPaper } from "./new-paper.tsx"

/** The paper opened the door once; here is the next one. */
export default async function NewPaperPage() {
  await requireSignIn()
  return (
    <DoorShell>
      <Words of={["keys", "submission", "trouble"]}>
        <NewPaper />
      </Words>
    </DoorShell>
  )
}
