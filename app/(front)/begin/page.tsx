import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../_trpc/server.ts"
import { Begin } from "./begin.tsx"

/** For somebody who has no room yet: asked by nobody, or not confirmed so far. */
export default async function BeginPage() {
  await requireSignIn()
  return (
    <DoorShell>
      <Words of={["begin", "submission", "trouble"]}>
        <Begin />
      </Words>
    </DoorShell>
  )
}
