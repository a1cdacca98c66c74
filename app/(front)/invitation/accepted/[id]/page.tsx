import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { WaitingForConfirmation } from "#components/invitation/waiting-for-confirmation.tsx"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, currentSignIn, goToTheDoor } from "../../../../_trpc/server.ts"
import { WhatToShare } from "./what-to-share.tsx"

/** After a yes: a patient chooses what the clinician may see; a partner waits to be confirmed. */
export default async function AcceptedPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id).data
  if (!id) notFound()
  if (!(await currentSignIn())) return goToTheDoor(`/invitation/accepted/${id}`)
  const { inviterName, role, isSettled } = await ask((api) => api.invitation.accepted({ id }))
  if (isSettled) redirect("/")
  const choices = role === "patient" ? await ask((api) => api.consent.choices({ kind: "clinician" })) : []
  return (
    <DoorShell pebbles={2} ground={role === "patient" ? "mine" : "ours"}>
      {role === "patient" ? (
        <Words of={["invitation", "sharing", "consent", "submission", "trouble", "proof"]}>
          <WhatToShare id={id} clinicianName={inviterName} choices={choices} />
        </Words>
      ) : (
        <WaitingForConfirmation inviterName={inviterName} pagesHref="/" />
      )}
    </DoorShell>
  )
}
