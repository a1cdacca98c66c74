import { GivenCards } from "#components/shared-card/given-cards.tsx"
import { ask } from "../_trpc/server.ts"

/** The cards that were made for whoever looks; of one circle, or of the partner's one. */
export async function Given({
  room,
  circleId = null,
}: {
  room: "ours" | "caseload"
  circleId?: string | null
}) {
  const { name, cards } = await ask((api) => api.sharedCard.given({ room, circleId }))
  return <GivenCards cards={cards} ownerName={name} />
}

/** The same through the eyes of one person, for their owner. */
export async function GivenAs({ relationshipId, ownerName }: { relationshipId: string; ownerName: string }) {
  const cards = await ask((api) => api.sharedCard.givenAs({ relationshipId }))
  return <GivenCards cards={cards} ownerName={ownerName} />
}
