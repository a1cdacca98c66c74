import { notFound } from "next/navigation"
import { EndCarePage, EndPartnershipPage } from "#components/care-circle/ending-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { Ending } from "./ending.tsx"

/** Ending with one person: what it takes away and what it leaves, before it is done. */
export default async function EndingRoute({ params }: { params: Promise<{ relationshipId: string }> }) {
  await requireSignIn()
  const { relationshipId } = await params
  const person = (await ask((api) => api.careCircle.people())).find(
    (one) => one.relationshipId === relationshipId,
  )
  if (!person) notFound()
  const { name, kind } = person
  const answers = (
    <Words of={["care-circle", "submission", "trouble"]}>
      <Ending relationshipId={relationshipId} name={name} kind={kind} />
    </Words>
  )
  return (
    <RoomShell room="mine" current="sharing">
      {kind === "partner" ? (
        <EndPartnershipPage
          name={name}
          sharingHref={`/patient/sharing?person=${relationshipId}`}
          pressedHref="/pressed"
        >
          {answers}
        </EndPartnershipPage>
      ) : (
        <EndCarePage name={name}>{answers}</EndCarePage>
      )}
    </RoomShell>
  )
}
