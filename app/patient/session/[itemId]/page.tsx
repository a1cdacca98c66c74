import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { namesOf } from "../../who-sees.ts"
import { Session } from "../session.tsx"

const words = [
  "player",
  "session-log",
  "plan-words",
  "care-plan",
  "consent",
  "patient",
  "submission",
  "trouble",
]

export default async function SessionRoute({ params }: { params: Promise<{ itemId: string }> }) {
  const signIn = await requireSignIn()
  const itemId = decodeURIComponent((await params).itemId)
  const [session, seen] = await Promise.all([
    ask((api) => api.practice.session({ itemId })),
    ask((api) => api.consent.whoSees({ categories: ["trainer_step", "ratings", "notes"] })),
  ])
  return (
    <RoomShell room="mine" tabs={false}>
      <Words of={words}>
        <Session
          account={signIn.userId}
          session={session}
          viewers={{
            item: namesOf(seen, session.ladder.length > 0 ? "trainer_step" : "ratings"),
            ratings: namesOf(seen, "ratings"),
            markedNote: namesOf(seen, "notes"),
          }}
        />
      </Words>
    </RoomShell>
  )
}
