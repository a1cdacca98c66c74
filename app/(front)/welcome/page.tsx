import { redirect } from "next/navigation"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { placesToChoose } from "../../_account/places.ts"
import { currentSignIn } from "../../_trpc/server.ts"
import { Welcome } from "./welcome.tsx"

export default async function WelcomePage() {
  const signIn = await currentSignIn()
  if (!signIn) redirect("/sign-in")
  if (signIn.isWelcomed) redirect("/")
  return (
    <DoorShell>
      <Words of={["sign-in", "submission", "trouble"]}>
        <Welcome {...placesToChoose()} defaults={{ name: signIn.name ?? undefined }} />
      </Words>
    </DoorShell>
  )
}
