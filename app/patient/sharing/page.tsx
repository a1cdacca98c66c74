import { redirect } from "next/navigation"
import { SharingEmpty } from "#components/sharing/sharing-empty.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { peopleLinks } from "./people-links.ts"
import { Sharing } from "./sharing.tsx"

const words = ["sharing", "consent", "submission", "trouble", "ui", "proof"]

/** Who sees what, one person at a time. */
export default async function SharingPage({ searchParams }: { searchParams: Promise<{ person?: string }> }) {
  const { name } = await requireSignIn()
  const { people, today, isExact } = await ask((api) => api.consent.sharing())
  const wanted = (await searchParams).person
  const person = people.find((one) => one.relationshipId === wanted) ?? people[0]
  if (wanted && person?.relationshipId !== wanted) redirect("/patient/sharing")
  const { links, hrefOf } = await peopleLinks(people)
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {person && today ? (
        <Words of={words}>
          <Sharing
            key={person.relationshipId}
            people={links}
            currentHref={hrefOf(person)}
            person={person}
            today={today}
            isExact={isExact}
            isHeld={false}
            cards={null}
          />
        </Words>
      ) : (
        <SharingEmpty inviteHref="/patient/invite" />
      )}
    </RoomShell>
  )
}
