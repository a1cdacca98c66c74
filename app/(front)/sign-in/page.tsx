import { redirect } from "next/navigation"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { currentSignIn } from "../../_trpc/server.ts"
import { SignIn } from "./sign-in.tsx"

export default async function SignInPage() {
  if (await currentSignIn()) redirect("/")
  return (
    <DoorShell>
      <Words of={["sign-in", "submission", "trouble"]}>
        <SignIn demonstrationHref={env().kind === "demonstration" ? "/demo" : undefined} />
      </Words>
    </DoorShell>
  )
}
