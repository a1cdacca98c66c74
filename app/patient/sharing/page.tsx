import { redirect } from "next/navigation"
import { SharingEmpty } from "#components/sharing/sharing-empty.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { Sharing } from "./sharing.tsx"

/** Who sees what, one person at a time. */
export default async function SharingPage({ searchParams }: { searchParams: Promise<{ person?: string }> }) {
  const { name } = await requireSignIn()
  const [{ people, today }, looks] = await ask((api) =>
    Promise.all([api.consent.sharing(), api.consent.accessLog()]),
  )
  const wanted = (await searchParams).person
  const person = people.find((one) => one.relationshipId === wanted) ?? people[0]
  if (wanted && person?.relationshipId !== wanted) redirect("/patient/sharing")
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {person && today ? (
        <Words of={["sharing", "consent", "access-log", "submission", "trouble", "ui"]}>
          <Sharing people={people} person={person} today={today} looks={looks.slice(0, 3)} />
        </Words>
      ) : (
        <SharingEmpty inviteHref="/patient/invite" />
      )}
    </RoomShell>
  )
}
