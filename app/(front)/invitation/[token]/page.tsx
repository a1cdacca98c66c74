import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { currentSignIn } from "../../../_trpc/server.ts"
import { Invitation } from "./invitation.tsx"

/** Looks the same for every link, whether anything is behind it or not. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const signIn = await currentSignIn()
  return (
    <DoorShell pebbles={2} ground="ours">
      <Words of={["invitation", "submission", "trouble", "sign-in"]}>
        <Invitation token={(await params).token} signedInAs={signIn?.name ?? signIn?.email ?? null} />
      </Words>
    </DoorShell>
  )
}
