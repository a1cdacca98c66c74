import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { SharingEmpty } from "#components/sharing/sharing-empty.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Link } from "#components/ui/link.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { peopleLinks } from "./people-links.ts"
import { PersonCards } from "./person-cards.tsx"
import { Sharing } from "./sharing.tsx"

const words = ["sharing", "shared-card", "consent", "submission", "trouble", "proof"]

/** Who sees what, one person at a time. */
export default async function SharingPage({ searchParams }: { searchParams: Promise<{ person?: string }> }) {
  const { name } = await requireSignIn()
  const [{ people, today, at, isExact, hold }, cards] = await ask((api) =>
    Promise.all([api.consent.sharing(), api.sharedCard.mine()]),
  )
  const wanted = (await searchParams).person
  const person = people.find((one) => one.relationshipId === wanted) ?? people[0]
  if (wanted && person?.relationshipId !== wanted) redirect("/patient/sharing")
  const t = await getTranslations("care-circle.people")
  const { links, hrefOf } = await peopleLinks(people)
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {person && today && at ? (
        <>
          <Words of={words}>
            <Sharing
              key={person.relationshipId}
              people={links}
              currentHref={hrefOf(person)}
              person={person}
              today={today}
              seenAt={at}
              isExact={isExact}
              hold={hold}
              cards={
                <PersonCards cards={cards.filter((one) => one.relationshipId === person.relationshipId)} />
              }
            />
          </Words>
          <p className="mt-4">
            <Link className="quiet small inline-flex min-h-11 items-center" href="/patient/people">
              {t("title")}
            </Link>
          </p>
        </>
      ) : (
        <SharingEmpty inviteHref="/patient/people" />
      )}
    </RoomShell>
  )
}
