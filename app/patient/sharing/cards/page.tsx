import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { peopleLinks } from "../people-links.ts"
import { Cards } from "./cards.tsx"

const words = ["shared-card", "plan-words", "sharing", "consent", "submission", "trouble"]

/** Every card that she made. */
export default async function CardsPage() {
  const { name } = await requireSignIn()
  const [{ people }, cards] = await ask((api) => Promise.all([api.consent.sharing(), api.sharedCard.mine()]))
  const { links } = await peopleLinks(people)
  const isAnybody = people.some((one) => one.isConfirmed)
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      <Words of={words}>
        <Cards cards={cards} people={links} makeHref={isAnybody ? "/patient/sharing/cards/new" : null} />
      </Words>
    </RoomShell>
  )
}
